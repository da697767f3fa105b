namespace Shop;

// Classes instead of records, because ToString of a record would print the secrets.

/// <summary>The body of <c>POST /accounts</c>.</summary>
internal sealed class SignUpForm
{
    public required string Username { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }
}

/// <summary>The body of <c>POST /accounts/{username}/confirmation</c>.</summary>
internal sealed class ConfirmationForm
{
    public required string Code { get; init; }
}

/// <summary>The body of <c>POST /sessions</c>.</summary>
internal sealed class SignInForm
{
    public required string Username { get; init; }

    public required string Password { get; init; }
}
