using System.Globalization;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>Calls that carry a number to the server and get it back; together they hold every kind of member.</summary>
internal static class FaultCall
{
    private const string Prefix = "call-";

    private static readonly (string Operation, string Answer, string[] Wrong)[] Operations =
    [
        ("AdminGetUser",
            """
            "Username":"{id}","Enabled":true,"UserCreateDate":1700000000.125,"UserStatus":"CONFIRMED",
            """ + """
            "UserAttributes":[{"Name":"sub","Value":"{id}"}]
            """,
            [
                "\"Username\":5", "\"Enabled\":\"true\"", "\"UserCreateDate\":\"2026\"", "\"UserStatus\":{}", "\"UserAttributes\":{}",
                "\"UserAttributes\":[1]", "\"UserAttributes\":[{\"Name\":[]}]", "\"UserCreateDate\":1e300",
            ]),
        ("DescribeUserPool",
            """
            "UserPool":{"Id":"{id}","EstimatedNumberOfUsers":7,"UserPoolTags":{"a":"b"},"Policies":{"PasswordPolicy":{"MinimumLength":8}}}
            """,
            [
                "\"UserPool\":[]", "\"UserPool\":{\"EstimatedNumberOfUsers\":\"7\"}", "\"UserPool\":{\"EstimatedNumberOfUsers\":1.5}",
                "\"UserPool\":{\"EstimatedNumberOfUsers\":2147483648}", "\"UserPool\":{\"UserPoolTags\":[]}",
                "\"UserPool\":{\"UserPoolTags\":{\"a\":[]}}", "\"UserPool\":{\"Policies\":true}",
            ]),
        ("DescribeManagedLoginBranding",
            """
            "ManagedLoginBranding":{"ManagedLoginBrandingId":"{id}","Settings":{"a":[1,null]},"Assets":[{"Bytes":"AAEC"}]}
            """,
            ["\"ManagedLoginBranding\":{\"Assets\":[{\"Bytes\":\"?\"}]}", "\"ManagedLoginBranding\":{\"Assets\":[{\"Bytes\":{}}]}"]),
        ("DescribeUserImportJob",
            """
            "UserImportJob":{"JobId":"{id}","ImportedUsers":8000000000000000}
            """,
            ["\"UserImportJob\":{\"ImportedUsers\":true}", "\"UserImportJob\":{\"ImportedUsers\":9223372036854775808}"]),
    ];

    /// <summary>The members of a good answer, without the braces.</summary>
    public static string Members(RawRequest request) =>
        Operations.Single(entry => entry.Operation == request.Operation)
            .Answer.Replace("{id}", Name(request.Call), StringComparison.Ordinal);

    /// <summary>A member that has a type of JSON that it must not have.</summary>
    public static string WrongMember(RawRequest request)
    {
        var wrong = Operations.Single(entry => entry.Operation == request.Operation).Wrong;
        return wrong[request.Call / Operations.Length % wrong.Length];
    }

    public static int IdIn(JsonElement request) => int.Parse(
        request.GetProperty("UserPoolId").GetString()!.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Makes the call and gives back whether the answer is the call's own.</summary>
    public static async Task<bool> SendAsync(ICognitoIdentityProviderClient client, int call, CancellationToken token)
    {
        var name = Name(call);
        switch (call % Operations.Length)
        {
            case 0:
                var user = await client.AdminGetUserAsync(new() { UserPoolId = name, Username = "user" }, token);
                return user.Username == name
                    && user is { Enabled: true, UserAttributes: [{ Name: "sub" }] }
                    && user.UserAttributes[0].Value == name;
            case 1:
                var pool = (await client.DescribeUserPoolAsync(new() { UserPoolId = name }, token)).UserPool;
                return pool is { EstimatedNumberOfUsers: 7, Policies.PasswordPolicy.MinimumLength: 8 } && pool.Id == name;
            case 2:
                var branding = (await client.DescribeManagedLoginBrandingAsync(
                    new() { UserPoolId = name, ManagedLoginBrandingId = "branding" }, token)).ManagedLoginBranding;
                return branding is { Assets: [{ Bytes.Length: 3 }] } && branding.ManagedLoginBrandingId == name;
            default:
                var job = (await client.DescribeUserImportJobAsync(new() { UserPoolId = name, JobId = "job" }, token)).UserImportJob;
                return job is { ImportedUsers: 8_000_000_000_000_000 } && job.JobId == name;
        }
    }

    private static string Name(int call) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{call}");
}
