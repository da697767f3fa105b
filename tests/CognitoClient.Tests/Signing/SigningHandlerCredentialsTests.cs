using CognitoClient.Internal.Operations;

namespace CognitoClient.Tests.Signing;

/// <summary>What becomes of a message where there are no credentials, or none are needed.</summary>
public sealed class SigningHandlerCredentialsTests : IDisposable
{
    private const string Body = """{"UserPoolId":"us-east-1_EXAMPLE","Username":"jane"}""";

    private static readonly SignedMessage Unsigned = new(null, null, null, Body);

    private readonly SigningPipeline _pipeline = new();

    public void Dispose() => _pipeline.Dispose();

    [Fact]
    public async Task SendAsync_UnsignedOperation_NeverAsksForCredentials()
    {
        _pipeline.Failure = new CognitoCredentialsException("none");

        var sent = await _pipeline.SignAsync(SigningPipeline.Request(OperationAuth.None));

        Assert.Equal((Unsigned, 0), (sent, _pipeline.CredentialLookups));
    }

    [Theory]
    [InlineData(nameof(OperationAuth.SigV4), false)]
    [InlineData(nameof(OperationAuth.SigV4OrNone), false)]
    [InlineData(nameof(OperationAuth.SigV4OrNone), true)]
    public async Task SendAsync_NoCredentialsNeeded_IsSentWithoutSignature(string auth, bool providerFails)
    {
        _pipeline.Credentials = null;
        _pipeline.Failure = providerFails ? new CognitoCredentialsException("none") : null;

        Assert.Equal(Unsigned, await _pipeline.SignAsync(SigningPipeline.Request(Enum.Parse<OperationAuth>(auth))));
    }

    [Fact]
    public async Task SendAsync_NoCredentials_FailsBeforeAnythingIsSent()
    {
        _pipeline.Failure = new CognitoCredentialsException("none");

        var thrown = await Assert.ThrowsAsync<CognitoCredentialsException>(() => _pipeline.SignAsync(SigningPipeline.Request()));

        Assert.Same(_pipeline.Failure, thrown);
        Assert.Equal(0, _pipeline.MessagesSent);
    }

    [Fact]
    public async Task SendAsync_OptionalSignatureAndOtherFailure_Fails()
    {
        _pipeline.Failure = new OperationCanceledException();

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(
            () => _pipeline.SignAsync(SigningPipeline.Request(OperationAuth.SigV4OrNone)));
        Assert.Same(_pipeline.Failure, exception.InnerException);
    }

    [Fact]
    public async Task SendAsync_SignedMessageAgainWithoutCredentials_LosesItsSignature()
    {
        using var request = SigningPipeline.Request();
        await _pipeline.SignAsync(request);

        _pipeline.Credentials = null;

        Assert.Equal(Unsigned, await _pipeline.SignAsync(request));
    }
}
