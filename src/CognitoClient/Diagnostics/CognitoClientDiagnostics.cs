namespace CognitoClient;

/// <summary>
/// The names of the client's spans, metrics and log messages. Spans and metrics follow the conventions of OpenTelemetry. None contains a
/// user name, a password, a token or any other member of a request or response.
/// </summary>
public static class CognitoClientDiagnostics
{
    /// <summary>The activity source of the client's spans, for <c>AddSource</c> of OpenTelemetry.</summary>
    public const string ActivitySourceName = "CognitoClient";

    /// <summary>The meter of the client's metrics, for <c>AddMeter</c> of OpenTelemetry.</summary>
    public const string MeterName = "CognitoClient";

    /// <summary>The category of the client's log messages.</summary>
    public const string LogCategory = "CognitoClient";
}
