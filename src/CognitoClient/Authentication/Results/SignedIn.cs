using CognitoClient.Internal.Shapes;

namespace CognitoClient.Authentication;

/// <summary>The result of a completed sign-in.</summary>
public sealed record SignedIn : CognitoSignInResult
{
    /// <summary>Initializes a new instance with the user's tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    public SignedIn(SignInTokens tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Tokens = tokens;
    }

    /// <summary>The user's tokens.</summary>
    public SignInTokens Tokens { get; init; }

    private protected override void Print(ref MemberPrinter printer) => printer.Print(nameof(Tokens), Tokens);
}
