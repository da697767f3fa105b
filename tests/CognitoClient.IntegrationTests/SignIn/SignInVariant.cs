namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>What must make no difference to a sign-in.</summary>
/// <param name="HasSecret">The app client has a secret.</param>
/// <param name="IsAdmin">The administrator's operations are used, which are signed.</param>
/// <param name="EmailIsUsername">The user's name is an e-mail address, and what is hashed is the sub.</param>
public readonly record struct SignInVariant(bool HasSecret, bool IsAdmin, bool EmailIsUsername)
{
    /// <summary>All of them.</summary>
    public static TheoryData<SignInVariant> All
    {
        get
        {
            bool[] either = [false, true];
            return [.. from secret in either from admin in either from email in either select new SignInVariant(secret, admin, email)];
        }
    }

    /// <summary>What the user types: the name, or an alias of it.</summary>
    public string NameTyped => EmailIsUsername ? SignInSite.Email : "nadia";

    public override string ToString() => string.Join(
        ", ", HasSecret ? "secret" : "no secret", IsAdmin ? "admin" : "user", EmailIsUsername ? "e-mail" : "name");
}
