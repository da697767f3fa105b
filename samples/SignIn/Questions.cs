namespace SignIn;

/// <summary>The prompts to which the demo replies.</summary>
internal static class Questions
{
    public const string Username = "Username";
    public const string Password = "Password";
    public const string NewPassword = "New password";
    public const string SetUpApp = "Set up an authenticator app? (y/n)";
    public const string FirstCode = "First code from the app";
    public const string AppCode = "Code from the app";
}
