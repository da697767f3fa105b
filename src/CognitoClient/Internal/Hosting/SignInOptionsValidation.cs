using CognitoClient.Authentication;
using CognitoClient.Internal.SignIn;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Hosting;

/// <summary>Lets options fail where they are first read, with the same faults that building a sign-in reports.</summary>
internal sealed class SignInOptionsValidation : IValidateOptions<CognitoSignInOptions>
{
    public ValidateOptionsResult Validate(string? name, CognitoSignInOptions options)
    {
        var faults = SignInSettings.FindFaults(options);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
