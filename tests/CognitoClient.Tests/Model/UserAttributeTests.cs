using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

public class UserAttributeTests
{
    private static readonly IReadOnlyList<AttributeType> Attributes =
    [
        new() { Name = "sub", Value = "1-2" },
        new() { Name = "email", Value = "ada@example.com" },
        new() { Name = "email_verified", Value = "true" },
        new() { Name = "phone_number_verified", Value = "false" },
        new() { Name = "given_name", Value = "" },
        new() { Name = "nickname" },
        new() { Name = "updated_at", Value = "1700000000" },
        new() { Name = "custom:tier", Value = "gold" },
    ];

    public static TheoryData<string, Func<IReadOnlyList<AttributeType>, string?>> Claims { get; } = new()
    {
        { "sub", attributes => attributes.Sub },
        { "email", attributes => attributes.Email },
        { "phone_number", attributes => attributes.PhoneNumber },
        { "name", attributes => attributes.Name },
        { "given_name", attributes => attributes.GivenName },
        { "middle_name", attributes => attributes.MiddleName },
        { "family_name", attributes => attributes.FamilyName },
        { "nickname", attributes => attributes.Nickname },
        { "preferred_username", attributes => attributes.PreferredUsername },
        { "profile", attributes => attributes.Profile },
        { "picture", attributes => attributes.Picture },
        { "website", attributes => attributes.Website },
        { "gender", attributes => attributes.Gender },
        { "birthdate", attributes => attributes.Birthdate },
        { "zoneinfo", attributes => attributes.ZoneInfo },
        { "locale", attributes => attributes.Locale },
        { "address", attributes => attributes.Address },
    };

    [Theory]
    [MemberData(nameof(Claims), DisableDiscoveryEnumeration = true)]
    public void StandardClaim_OfAList_IsTheAttributeOfThatName(string name, Func<IReadOnlyList<AttributeType>, string?> claim)
    {
        Assert.Equal("v", claim([new() { Name = "other", Value = "o" }, new() { Name = name, Value = "v" }]));
        Assert.Null(claim([new() { Name = "other", Value = "o" }]));
    }

    [Fact]
    public void TypedClaims_OfAList_AreParsed() => Assert.Equal(
        (true, false, DateTimeOffset.FromUnixTimeSeconds(1700000000)),
        (Attributes.EmailVerified, Attributes.PhoneNumberVerified, Attributes.UpdatedAt));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("9223372036854775807")]
    public void TypedClaims_NoValueOfTheType_AreNull(string? value)
    {
        AttributeType[] attributes = [new() { Name = "email_verified", Value = value }, new() { Name = "updated_at", Value = value }];

        Assert.Null(attributes.EmailVerified);
        Assert.Null(attributes.UpdatedAt);
    }

    [Theory]
    [InlineData("custom:tier", true, "gold")]
    [InlineData("given_name", true, "")]
    [InlineData("nickname", false, null)]
    [InlineData("Email", false, null)]
    public void TryGetValue_ByName_FindsIt(string name, bool found, string? value)
    {
        Assert.Equal((found, value), (Attributes.TryGetValue(name, out var actual), actual));
        Assert.Equal(value, Attributes.GetValueOrDefault(name));
    }

    [Fact]
    public void GetCustomValueOrDefault_NameWithoutPrefix_FindsIt() =>
        Assert.Equal(("gold", null), (Attributes.GetCustomValueOrDefault("tier"), Attributes.GetCustomValueOrDefault("email")));
}
