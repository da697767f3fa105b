using CognitoClient.Authentication;

namespace UnitTests.Fakes;

/// <summary>Records the responses to challenges and returns the results of a script.</summary>
internal sealed class ScriptedResponder(params Func<IChallengeResponder, CognitoSignInResult>[] script) : IChallengeResponder
{
    private readonly Queue<Func<IChallengeResponder, CognitoSignInResult>> _script = new(script);

    /// <summary>The responses, such as <c>SMS_MFA_CODE = 123456</c>.</summary>
    public List<string> Responses { get; } = [];

    public Task<CognitoSignInResult> RespondAsync(
        SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
    {
        Responses.AddRange(responses.Select(response => $"{response.Key} = {response.Value}"));
        return Task.FromResult(_script.Dequeue()(this));
    }
}
