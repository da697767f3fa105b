using System.Diagnostics;
using System.Text;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Authentication;

/// <summary>The result of a step of a sign-in: <see cref="SignedIn"/>, or a <see cref="SignInChallenge"/>.</summary>
/// <remarks>
/// The derived types are complete, for use in a <c>switch</c>: a challenge that this version does not know is an
/// <see cref="UnknownChallenge"/>. Results are immutable. <see cref="ToString"/> contains no secrets.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract record CognitoSignInResult
{
    private protected CognitoSignInResult()
    {
    }

    /// <summary>
    /// The key of the <see cref="SignInContext.Device"/> that the service no longer knows, or null. The sign-in continued without the
    /// device: delete its stored secret.
    /// </summary>
    public string? ForgottenDeviceKey { get; init; }

    /// <summary>Returns the type and the members, with secrets masked.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder(EqualityContract.Name).Append(" { ");
        var printer = new MemberPrinter(text);
        Print(ref printer);
        printer.Print(nameof(ForgottenDeviceKey), ForgottenDeviceKey);
        return text.Append(printer.Any ? " }" : "}").ToString();
    }

    /// <summary>Prints the members. Being private protected and abstract, it also keeps other assemblies from adding types.</summary>
    private protected abstract void Print(ref MemberPrinter printer);
}
