using System.Globalization;
using System.Text;

namespace CognitoClient;

public sealed partial class CognitoClientOptions
{
    /// <summary>Returns the settings that have a value, with secrets masked.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text, nameof(Region), Region);
        Print(text, nameof(Endpoint), PrintableEndpoint);
        Print(text, nameof(IgnoreConfiguredEndpointUrls), IgnoreConfiguredEndpointUrls);
        Print(text, nameof(AllowInsecureEndpoint), AllowInsecureEndpoint);
        Print(text, nameof(AllowOtherRegion), AllowOtherRegion);
        Print(text, nameof(UseFips), UseFips);
        Print(text, nameof(UseDualStack), UseDualStack);
        Print(text, nameof(Profile), Profile);
        Print(text, nameof(AccessKeyId), AccessKeyId);
        Print(text, nameof(SecretAccessKey), SecretAccessKey is null ? null : "***");
        Print(text, nameof(SessionToken), SessionToken is null ? null : "***");
        Print(text, nameof(Anonymous), Anonymous);
        Print(text, nameof(Credentials), Credentials?.GetType().Name);
        Print(text, nameof(Timeout), Timeout);
        Print(text, nameof(AttemptTimeout), AttemptTimeout);
        Print(text, nameof(MaxResponseLength), MaxResponseLength);
        Print(text, nameof(CloseConnection), CloseConnection);
        Print(text, nameof(MaxAttempts), MaxAttempts);
        Print(text, nameof(RetryMode), RetryMode);
        Print(text, nameof(RetryLimitExceeded), RetryLimitExceeded);
        Print(text, nameof(StsRegionalEndpoints), StsRegionalEndpoints);
        Print(text, nameof(ApplicationId), ApplicationId);
        Print(text, nameof(TimeProvider), TimeProvider == TimeProvider.System ? null : TimeProvider?.GetType().Name);
        Print(text, nameof(LoggerFactory), LoggerFactory?.GetType().Name);
        Print(text, nameof(ResiliencePipeline), CallPipeline is null ? null : nameof(ResiliencePipeline));
        Print(text, nameof(UseInheritedResilienceHandlers), UseInheritedResilienceHandlers);
        return $"{nameof(CognitoClientOptions)} {{ {text} }}";
    }

    // Scheme, host and path only: the rest of a URL can contain a password.
    private string? PrintableEndpoint => Endpoint is { IsAbsoluteUri: true }
        ? Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        : Endpoint is null ? null : "***";

    private static void Print(StringBuilder text, string name, object? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{name} = {value}");
        }
    }
}
