using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class SignInDifferenceTests
{
    private static readonly SmsMfaChallenge Challenge = new(new Responder())
    {
        Username = "ada",
        Session = "session",
        Parameters = new Dictionary<string, string> { ["CODE_DELIVERY_DESTINATION"] = "+1***55", ["OTHER"] = "secret" },
    };

    [Fact]
    public void Between_EqualResults_IsEmpty()
    {
        var same = Challenge with { Parameters = new Dictionary<string, string>(Challenge.Parameters) };

        Assert.Empty(SignInDifference.Between(Challenge, same));
        Assert.Empty(SignInDifference.Between(new SignedIn(new() { AccessToken = "a" }), new SignedIn(new() { AccessToken = "a" })));
    }

    [Fact]
    public void Between_Challenges_NamesTheMembersWithoutTheirValues() => Assert.Equal(
        [
            "$.Session: differs (redacted)",
            "$.Username: differs (redacted)",
            "$.Parameters.CODE_DELIVERY_DESTINATION: differs (redacted)",
            "$.Parameters.OTHER: differs (redacted)",
            "$.Parameters.NEW: differs (redacted)",
        ],
        Texts(Challenge, Challenge with
        {
            Username = "eve",
            Session = null,
            Parameters = new Dictionary<string, string> { ["CODE_DELIVERY_DESTINATION"] = "+1***66", ["NEW"] = "secret" },
        }));

    [Fact]
    public void Between_Tokens_NamesThePathOfEach() => Assert.Equal(
        ["$.Tokens.AccessToken: differs (redacted)"],
        Texts(new SignedIn(new() { AccessToken = "a" }), new SignedIn(new() { AccessToken = "b" })));

    [Fact]
    public void Between_OtherKinds_NamesBoth() => Assert.Equal(
        ["$: expected SmsMfaChallenge, found SignedIn"], Texts(Challenge, new SignedIn(new() { AccessToken = "a" })));

    [Fact]
    public void Between_ChoicesThatDiffer_IsNotEmpty()
    {
        var one = new SelectChallenge(new Responder()) { Username = "ada", Choices = ["WEB_AUTHN", "PASSWORD"] };

        Assert.Empty(SignInDifference.Between(one, one with { Choices = ["WEB_AUTHN", "PASSWORD"] }));
        Assert.Equal(["$: differs (redacted)"], Texts(one, one with { Choices = ["WEB_AUTHN"] }));
    }

    private static IEnumerable<string> Texts(CognitoSignInResult expected, CognitoSignInResult actual) =>
        SignInDifference.Between(expected, actual).Select(difference => difference.ToString());

    private sealed class Responder : IChallengeResponder
    {
        public Task<CognitoSignInResult> RespondAsync(
            SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
