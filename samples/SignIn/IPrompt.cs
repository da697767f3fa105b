namespace SignIn;

/// <summary>Asks the user for input.</summary>
internal interface IPrompt
{
    string Ask(string question);

    /// <summary>Asks for a secret, which is not shown while it is typed.</summary>
    string AskSecret(string question);

    /// <summary>Shows the URI that an authenticator app scans. It contains a secret.</summary>
    void ShowAuthenticatorUri(string uri);
}
