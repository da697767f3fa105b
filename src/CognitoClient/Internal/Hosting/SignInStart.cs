using CognitoClient.Internal.SignIn;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Hosting;

/// <summary>Options without content, whose validation lets a host fail at its start if a sign-in does not fit its client.</summary>
/// <remarks>Validated apart from the sign-in's options, because a client of the application may depend on those.</remarks>
internal sealed class SignInStart;

/// <summary>Compares the sign-in with the client that it uses.</summary>
internal sealed class SignInStartValidation(IServiceProvider services, IEnumerable<SignInRegistration> signIns)
    : IValidateOptions<SignInStart>
{
    public ValidateOptionsResult Validate(string? name, SignInStart options)
    {
        try
        {
            var signIn = signIns.First(signIn => signIn.Name == (name ?? ""));
            return SignInRegion.FindFault(signIn.TryFindClient(services), signIn.GetOptions(services)) is { } fault
                ? ValidateOptionsResult.Fail(fault)
                : ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException)
        {
            // Reported by the validation of those options.
            return ValidateOptionsResult.Success;
        }
    }
}
