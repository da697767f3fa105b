using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Benchmarks.Ssm;

/// <summary>Our runtime on operations that the AWS SDK has, too, so that both do the same call.</summary>
public sealed partial class SsmClient
{
    private readonly OperationInvoker _invoker;

    public SsmClient(HttpMessageHandler transport, CognitoClientOptions options)
    {
        var settings = SettingsResolver.Resolve(options);
        var clock = new EndpointClock(settings.TimeProvider, settings.Logger);
        var signing = SigningHandler.Create(settings, SsmService.Description, clock, transport);
        _invoker = new(new HttpMessageInvoker(signing), SsmService.Description, settings, clock, new(key: null));
    }
}
