using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Hosting;

/// <summary>Lets options fail where they are first read, with the same faults that building a client reports.</summary>
internal sealed class OptionsValidation : IValidateOptions<CognitoClientOptions>
{
    public ValidateOptionsResult Validate(string? name, CognitoClientOptions options)
    {
        SettingsResolver.Resolve(options, Environment.GetEnvironmentVariable, out var faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
