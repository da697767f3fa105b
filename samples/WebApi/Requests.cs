using System.ComponentModel.DataAnnotations;

namespace WebApi;

// Classes instead of records, because ToString of a record would print the secrets.

/// <summary>The body of <c>POST /sign-in</c>.</summary>
public sealed class SignInRequest
{
    /// <summary>The user's name or alias.</summary>
    [Required]
    public string Username { get; init; } = "";

    /// <summary>The password.</summary>
    [Required]
    public string Password { get; init; } = "";
}

/// <summary>The body of <c>POST /sign-in/respond</c>.</summary>
public sealed class RespondRequest
{
    /// <summary>The response to the challenge: the code, the new password or the choice.</summary>
    [Required]
    public string Response { get; init; } = "";

    /// <summary>The attributes to set with a new password, by name.</summary>
    public Dictionary<string, string>? Attributes { get; init; }
}

/// <summary>The body of <c>POST /mfa/verify</c>.</summary>
public sealed class VerifyRequest
{
    /// <summary>The first code that the authenticator app shows.</summary>
    [Required]
    public string Code { get; init; } = "";

    /// <summary>The user's name for the device with the app.</summary>
    public string? DeviceName { get; init; }
}
