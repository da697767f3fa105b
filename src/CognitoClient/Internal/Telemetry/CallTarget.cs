using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Telemetry;

/// <summary>The target of a client's calls, for tags.</summary>
internal sealed class CallTarget(ServiceDescription service, ClientSettings settings)
{
    public const string System = "aws-api";

    public string Service { get; } = service.Name;

    public string Region { get; } = settings.Region;

    public string Address { get; } = settings.Endpoint.IdnHost;

    /// <summary>The endpoint's port, boxed once; null for the default port of the scheme.</summary>
    public object? Port { get; } = settings.Endpoint.IsDefaultPort ? null : settings.Endpoint.Port;
}
