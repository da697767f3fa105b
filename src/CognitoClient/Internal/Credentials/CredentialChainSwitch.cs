using System.Diagnostics.CodeAnalysis;

namespace CognitoClient.Internal.Credentials;

/// <summary>
/// Whether a client without credentials of its own asks the chain of AWSSDK.Core. An application that brings its credentials can switch
/// that off when it is published, with the property <c>CognitoClientCredentialChain</c>, and AWSSDK.Core is trimmed away.
/// </summary>
internal static class CredentialChainSwitch
{
    public const string Name = "CognitoClient.CredentialChain";

    [FeatureSwitchDefinition(Name)]
    public static bool IsOn => !AppContext.TryGetSwitch(Name, out var isOn) || isOn;
}
