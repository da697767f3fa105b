namespace CognitoClient;

/// <summary>
/// The names under which the client reports what it does: spans and metrics in the conventions of OpenTelemetry, and log messages. Nothing
/// that it reports holds a user name, a password, a token or another member of a request or response.
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
