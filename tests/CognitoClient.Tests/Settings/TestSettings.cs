using CognitoClient.Internal.Settings;

namespace CognitoClient.Tests.Settings;

/// <summary>Settings without a look at the machine's environment and files.</summary>
internal static class TestSettings
{
    public static ClientSettings Resolve(CognitoClientOptions options)
    {
        using var folder = new ProfileFolder();
        return SettingsResolver.Resolve(options, environment: folder.Read);
    }
}
