using System.Runtime.InteropServices;
using System.Text;

namespace CognitoClient.Internal.Settings;

/// <summary>The user agent, in format 2.1 of the AWS clients.</summary>
internal static class UserAgent
{
    // Features in use, by the IDs that AWS clients share.
    private const char StandardRetries = 'E';
    private const char AdaptiveRetries = 'F';
    private const string Paginator = "C,";
    private const string CustomEndpoint = ",N";

    public static string Build(string? applicationId, bool customEndpoint, CognitoRetryMode retryMode, bool paginator = false)
    {
        var isAdaptive = retryMode == CognitoRetryMode.Adaptive;
        var version = PackageVersion.Text;
        var text = new StringBuilder()
            .Append("cognito-client-dotnet/").Append(Clean(version))
            .Append(" ua/2.1")
            .Append(" api/cognito-identity-provider#").Append(Clean(version))
            .Append(" os/").Append(OperatingSystemName()).Append('#').Append(Clean(Environment.OSVersion.Version.ToString()))
            .Append(" lang/dotnet#").Append(Clean(RuntimeVersion()))
            .Append(" md/arch#").Append(Architecture())
            .Append(" m/").Append(paginator ? Paginator : "").Append(isAdaptive ? AdaptiveRetries : StandardRetries)
            .Append(customEndpoint ? CustomEndpoint : "")
            .Append(" cfg/retry-mode#").Append(isAdaptive ? "adaptive" : "standard");
        return (string.IsNullOrEmpty(applicationId) ? text : text.Append(" app/").Append(Clean(applicationId))).ToString();
    }

    /// <summary>Replaces all characters but letters, digits and some symbols with hyphens, so that no value can end the header.</summary>
    internal static string Clean(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            var isAllowed = char.IsAsciiLetterOrDigit(source[i]) || "!$%&'*+-.^_`|~".Contains(source[i], StringComparison.Ordinal);
            target[i] = isAllowed ? source[i] : '-';
        }
    });

    // ".NET 10.0.1". Environment.Version uses reflection.
    private static string RuntimeVersion() =>
        RuntimeInformation.FrameworkDescription[(RuntimeInformation.FrameworkDescription.LastIndexOf(' ') + 1)..];

    private static string OperatingSystemName() =>
        OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "macos"
        : OperatingSystem.IsLinux() ? "linux"
        : "other";

    private static string Architecture() => RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "x64",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        System.Runtime.InteropServices.Architecture.X86 => "x86",
        System.Runtime.InteropServices.Architecture.Wasm => "wasm",
        var other => Clean(other.ToString()),
    };
}
