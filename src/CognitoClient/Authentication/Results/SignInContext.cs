using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Authentication;

/// <summary>What a sign-in carries besides who signs in. It goes with every request of that sign-in; everything is optional.</summary>
public sealed record SignInContext
{
    internal static SignInContext None { get; } = new();

    /// <summary>What Lambda triggers are given. The service neither stores nor encrypts it: no secrets.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>The user's address and device fingerprint, for threat protection. Sent unless admin operations are used.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public UserContextDataType? UserContextData { get; init; }

    /// <summary>The request that a back end got from the user, for threat protection. Sent when admin operations are used.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ContextDataType? ContextData { get; init; }

    /// <summary>The Amazon Pinpoint endpoint that the sign-in is counted for.</summary>
    public AnalyticsMetadataType? AnalyticsMetadata { get; init; }

    /// <summary>
    /// The remembered device that the user signs in from, as <see cref="CognitoSignIn.ConfirmDeviceAsync"/> gave it; its challenges are
    /// then answered inside. A device that the service does not know any more is left out, and the tokens name a new one.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public DeviceSecret? Device { get; init; }

    /// <summary>
    /// The session that <c>ConfirmSignUp</c> gave, to sign a user in who has just been confirmed. It goes with the first request of
    /// <see cref="CognitoSignIn.StartChoiceAsync"/> only.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SignUpSession { get; init; }

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
        return printer.Any;
    }
}
