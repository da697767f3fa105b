using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

/// <summary>User pools and app clients are read, changed and written back without a loss.</summary>
public class UpdateRequestTests
{
    // The service refuses a request with both numbers of days, although it returns both.
    private const string Pool = """
        {"Id":"eu-central-1_a","Name":"Customers","Policies":{"PasswordPolicy":{"MinimumLength":12,"TemporaryPasswordValidityDays":7}},
         "DeletionProtection":"ACTIVE","LambdaConfig":{},"LastModifiedDate":1.5,"CreationDate":1,
         "SchemaAttributes":[{"Name":"email","Required":true}],"AutoVerifiedAttributes":[],"AliasAttributes":["email"],
         "EmailVerificationSubject":"é \"quoted\"","MfaConfiguration":"FUTURE","EstimatedNumberOfUsers":3,"UserPoolTags":{"a":"ü"},
         "Domain":"customers","AdminCreateUserConfig":{"AllowAdminCreateUserOnly":true,"UnusedAccountValidityDays":7},
         "UsernameConfiguration":{"CaseSensitive":false},"Arn":"arn"}
        """;

    [Fact]
    public void ToUpdateRequest_OfAPool_KeepsWhatCanBeUpdated() => Assert.Equal(
        """
        {"UserPoolId":"eu-central-1_a","Policies":{"PasswordPolicy":{"MinimumLength":12,"TemporaryPasswordValidityDays":7}},
        "DeletionProtection":"ACTIVE","LambdaConfig":{},"AutoVerifiedAttributes":[],"EmailVerificationSubject":"é \"quoted\"",
        "MfaConfiguration":"FUTURE","UserPoolTags":{"a":"ü"},"AdminCreateUserConfig":{"AllowAdminCreateUserOnly":true},
        "PoolName":"Customers"}
        """.ReplaceLineEndings(""),
        UserPoolType.FromJson(Pool).ToUpdateRequest().ToJson());

    [Fact]
    public void ToUpdateRequest_OfAPoolWithoutDaysInThePolicy_KeepsThoseOfTheAccount() => Assert.Equal(
        """{"UserPoolId":"eu-central-1_a","AdminCreateUserConfig":{"UnusedAccountValidityDays":7}}""",
        UserPoolType.FromJson("""{"Id":"eu-central-1_a","AdminCreateUserConfig":{"UnusedAccountValidityDays":7}}""")
            .ToUpdateRequest().ToJson());

    [Fact]
    public void ToUpdateRequest_OfAnAppClient_KeepsWhatCanBeUpdated() => Assert.Equal(
        """{"UserPoolId":"p","ClientId":"c","ClientName":"web","ReadAttributes":[],"CallbackURLs":["https://example.com/"]}""",
        UserPoolClientType.FromJson(
            """
            {"UserPoolId":"p","ClientName":"web","ClientId":"c","ClientSecret":"s","LastModifiedDate":1,"CreationDate":1,
             "ReadAttributes":[],"CallbackURLs":["https://example.com/"]}
            """).ToUpdateRequest().ToJson());

    [Theory]
    [InlineData(typeof(UserPoolType), typeof(UpdateUserPoolRequest), "UserPoolId, PoolName")]
    [InlineData(typeof(UserPoolClientType), typeof(UpdateUserPoolClientRequest), "")]
    public void Members_OfTheRequest_AreMembersOfWhatIsDescribed(Type described, Type request, string renamed)
    {
        var members = described.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType);

        Assert.Equal(
            renamed,
            string.Join(", ", request.GetProperties().Where(property => members.GetValueOrDefault(property.Name) != property.PropertyType)
                .Select(property => property.Name)));
    }

    [Fact]
    public void ToUpdateRequest_WithoutAnId_SaysWhatIsMissing()
    {
        var pool = Assert.Throws<InvalidOperationException>(() => new UserPoolType { Name = "n" }.ToUpdateRequest());
        var appClient = Assert.Throws<InvalidOperationException>(() => new UserPoolClientType { UserPoolId = "p" }.ToUpdateRequest());

        Assert.Equal("The user pool has no Id. Start from the response of a Describe operation.", pool.Message);
        Assert.Equal("The app client has no ClientId. Start from the response of a Describe operation.", appClient.Message);
    }
}
