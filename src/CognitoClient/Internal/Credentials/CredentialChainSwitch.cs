using System.Diagnostics.CodeAnalysis;

namespace CognitoClient.Internal.Credentials;

/// <summary>
/// The switch of the AWS credential chain. An application that sets its credentials in code can turn it off with the project property
/// <c>CognitoClientCredentialChain</c>, so that AWSSDK.Core is trimmed away.
/// </summary>
internal static class CredentialChainSwitch
{
    public const string Name = "CognitoClient.CredentialChain";

    [FeatureSwitchDefinition(Name)]
    public static bool IsOn => !AppContext.TryGetSwitch(Name, out var isOn) || isOn;
}
