namespace CognitoClient.Tests.Credentials;

[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public class ProcessEnvironment;

/// <summary>The sources that AWSSDK.Core takes from the environment of the process, so they run alone and put it back.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class ProcessEnvironmentTests : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public ProcessEnvironmentTests()
    {
        string[] variables =
            ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE"];
        foreach (var variable in variables)
        {
            Set(variable, null);
        }

        Set("AWS_EC2_METADATA_DISABLED", "true");
    }

    public static TheoryData<string> Providers => ["Default", "Environment"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task GetCredentials_KeysInEnvironment_AreThose(string provider)
    {
        Set("AWS_ACCESS_KEY_ID", "AKIA");
        Set("AWS_SECRET_ACCESS_KEY", "secret");
        Set("AWS_SESSION_TOKEN", "token");

        Assert.Equal(new("AKIA", "secret", "token"), await Named(provider).GetCredentialsAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Default", "the AWS credential chain (environment variables, web identity, profile, container role, instance role)")]
    [InlineData("Environment", "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")]
    public async Task GetCredentials_NothingThere_SaysWhatWasTriedAndWhatToDo(string provider, string tried)
    {
        // A profile that no file holds ends the chain before it asks the network.
        Set("AWS_PROFILE", "no-such-profile");

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(
            async () => await Named(provider).GetCredentialsAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith($"No AWS credentials were found in {tried}.\n", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Anonymous = true", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.InnerException);
    }

    public void Dispose()
    {
        foreach (var (variable, value) in _before)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
    }

    private static IAwsCredentialsProvider Named(string provider) =>
        provider == "Default" ? AwsCredentialsProviders.Default : AwsCredentialsProviders.Environment;

    private void Set(string variable, string? value)
    {
        _before.TryAdd(variable, Environment.GetEnvironmentVariable(variable));
        Environment.SetEnvironmentVariable(variable, value);
    }
}
