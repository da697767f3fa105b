using System.Diagnostics;
using System.Text;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Authentication;

/// <summary>
/// Where a sign-in stands: <see cref="SignedIn"/>, or one of the challenges that derive from <see cref="SignInChallenge"/>. The set is
/// closed.
/// </summary>
/// <remarks>
/// Results are immutable and print without secrets. A challenge that this version does not know is an <see cref="UnknownChallenge"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract record SignInResult
{
    private protected SignInResult()
    {
    }

    /// <summary>The result's type and what may be shown of it.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder(EqualityContract.Name).Append(" { ");
        var printer = new MemberPrinter(text);
        Print(ref printer);
        return text.Append(printer.Any ? " }" : "}").ToString();
    }

    /// <summary>Prints the members; abstract and out of reach, it also keeps the set closed.</summary>
    private protected abstract void Print(ref MemberPrinter printer);
}
