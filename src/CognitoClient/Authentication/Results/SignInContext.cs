using System.Diagnostics;
using System.Text;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Authentication;

/// <summary>Additional data of a sign-in, sent with each of its requests. All properties are optional.</summary>
public sealed record SignInContext
{
    internal static SignInContext None { get; } = new();

    /// <summary>Data for Lambda triggers. The service does not encrypt it: do not include secrets.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string>? ClientMetadata { get => _clientMetadata.Value; init => _clientMetadata = new(value); }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly MapMember<string> _clientMetadata;

    /// <summary>The user's IP address and device fingerprint, for threat protection. Not sent by admin operations.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public UserContextDataType? UserContextData { get; init; }

    /// <summary>The user's HTTP request to a back end, for threat protection. Only sent by admin operations.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ContextDataType? ContextData { get; init; }

    /// <summary>The Amazon Pinpoint endpoint for analytics of the sign-in.</summary>
    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    /// <summary>The remembered device that the user signs in from, the result of <see cref="ICognitoSignIn.ConfirmDeviceAsync"/>.</summary>
    /// <remarks>
    /// Every request sends its key.
    /// Its challenges are responded to automatically. If the service has forgotten the device, the sign-in continues without it:
    /// <see cref="CognitoSignInResult.ForgottenDeviceKey"/> is its key, and <see cref="SignInTokens.NewDevice"/> is a new device.
    /// </remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public DeviceSecret? Device { get; init; }

    /// <summary>The session of <see cref="ICognitoAccounts.ConfirmSignUpAsync"/>, which signs a confirmed user in directly.</summary>
    /// <remarks>Only <see cref="ICognitoSignIn.StartChoiceAsync"/> sends it.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SignUpSession { get; init; }

    /// <summary>The authentication level to reach.</summary>
    /// <remarks>
    /// Only <see cref="ICognitoSignIn.StartChoiceAsync"/> sends it. The other flows throw an <see cref="ArgumentException"/>, because their
    /// tokens do not have the level.
    /// </remarks>
    public StepUp? StepUp { get; init; }

    internal static SignInContext Read(ref JsonInput input)
    {
        var context = None;
        input.StartObject();
        while (input.NextMember())
        {
            if (input.Member("ClientMetadata"u8))
            {
                context = context with { ClientMetadata = input.ReadMap(ShapeReader.ReadString) };
            }
            else if (input.Member("UserContextData"u8))
            {
                context = context with { UserContextData = input.ReadShape<UserContextDataType>() };
            }
            else if (input.Member("ContextData"u8))
            {
                context = context with { ContextData = input.ReadShape<ContextDataType>() };
            }
            else if (input.Member("AnalyticsMetadata"u8))
            {
                context = context with { AnalyticsMetadata = input.ReadShape<AnalyticsMetadataType>() };
            }
            else if (input.Member("Device"u8))
            {
                context = context with { Device = input.ReadShape<DeviceSecret>() };
            }
            else
            {
                input.Skip();
            }
        }

        return context;
    }

    internal void Write(ref JsonOutput output)
    {
        output.StartObject();
        output.WriteMap("ClientMetadata"u8, ClientMetadata, ShapeWriter.WriteString);
        output.WriteShape("UserContextData"u8, UserContextData);
        output.WriteShape("ContextData"u8, ContextData);
        output.WriteShape("AnalyticsMetadata"u8, AnalyticsMetadata);
        output.WriteShape("Device"u8, Device);
        output.EndObject();
    }

    private bool PrintMembers(StringBuilder builder)
    {
        var printer = new MemberPrinter(builder);
        printer.PrintRedacted(nameof(ClientMetadata), ClientMetadata);
        printer.PrintRedacted(nameof(UserContextData), UserContextData);
        printer.PrintRedacted(nameof(ContextData), ContextData);
        printer.Print(nameof(AnalyticsMetadata), AnalyticsMetadata);
        printer.Print(nameof(Device), Device);
        printer.PrintRedacted(nameof(SignUpSession), SignUpSession);
        printer.Print(nameof(StepUp), StepUp);
        return printer.Any;
    }
}
