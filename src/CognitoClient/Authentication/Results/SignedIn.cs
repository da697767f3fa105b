using CognitoClient.Internal.Shapes;

namespace CognitoClient.Authentication;

/// <summary>The user is signed in.</summary>
public sealed record SignedIn : SignInResult
{
    internal SignedIn(SignInTokens tokens) => Tokens = tokens;

    /// <summary>The user's tokens.</summary>
    public SignInTokens Tokens { get; }

    private protected override void Print(ref MemberPrinter printer) => printer.Print(nameof(Tokens), Tokens);
}
