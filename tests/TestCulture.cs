using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>Runs all tests of a project under the culture that the environment variable <c>COGNITOCLIENT_TEST_CULTURE</c> names.</summary>
internal static class TestCulture
{
    public const string Variable = "COGNITOCLIENT_TEST_CULTURE";

    /// <summary>The culture asked for; null for the machine's own.</summary>
    public static string? Name { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : null;

    [ModuleInitializer]
    internal static void Set()
    {
        if (Name is null)
        {
            return;
        }

        var culture = new CultureInfo(Name, useUserOverride: false);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }
}
