namespace SignIn;

/// <summary>Whoever answers the questions.</summary>
internal interface IPrompt
{
    string Ask(string question);

    /// <summary>Asks for what must not be seen while it is typed.</summary>
    string AskSecret(string question);

    /// <summary>Shows the address that an authenticator app scans. It holds a secret.</summary>
    void ShowAuthenticatorUri(string uri);
}
