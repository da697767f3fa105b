using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.State;

/// <summary>An app client.</summary>
internal sealed class AppClient(UserPool pool, string id, UserPoolClientType settings)
{
    public UserPool Pool => pool;

    public string Id => id;

    /// <summary>The settings as <c>DescribeUserPoolClient</c> returns them, without the secret.</summary>
    public UserPoolClientType Settings { get; set; } = settings;

    /// <summary>The active secrets: none, one or two.</summary>
    public List<AppClientSecret> Secrets { get; } = [];

    /// <summary>True if responses must not tell whether a user exists.</summary>
    public bool HidesUsers => Settings.PreventUserExistenceErrors == PreventUserExistenceErrorTypes.Enabled;

    /// <summary>The lifetime of a session of a sign-in, in minutes.</summary>
    public int SessionMinutes => Settings.AuthSessionValidity is > 0 and var minutes ? minutes : SignInRules.DefaultSessionMinutes;

    /// <summary>True if each refresh replaces the refresh token.</summary>
    public bool RotatesTokens => Settings.RefreshTokenRotation?.Feature == FeatureType.Enabled;
}

/// <summary>A secret of an app client.</summary>
internal sealed record AppClientSecret(string Id, string Value, DateTimeOffset Created)
{
    public override string ToString() => Id;
}
