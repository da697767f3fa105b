using System.Text.RegularExpressions;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>A filter of <c>ListUsers</c>: an attribute, <c>=</c> or <c>^=</c>, and a value in quotes.</summary>
internal sealed partial class UserFilter
{
    // FACTS-SERVER 16 [A].
    private static readonly string[] Searchable =
    [
        "username",
        "email",
        "phone_number",
        "name",
        "given_name",
        "family_name",
        "preferred_username",
        "cognito:user_status",
        "status",
        "sub",
    ];

    private readonly string _attribute;
    private readonly string _value;
    private readonly bool _isPrefix;

    private UserFilter(string attribute, string value, bool isPrefix)
    {
        _attribute = attribute;
        _value = value;
        _isPrefix = isPrefix;
    }

    /// <summary>Reads a filter.</summary>
    /// <returns>The filter, or null for an empty one, which all users match.</returns>
    /// <exception cref="InvalidParameterException">The filter is invalid.</exception>
    public static UserFilter? Parse(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return null;
        }

        var match = Grammar().Match(filter);
        if (!match.Success)
        {
            throw new InvalidParameterException(UserRules.InvalidFilter);
        }

        var attribute = match.Groups["name"].Value;
        if (!Searchable.Contains(attribute))
        {
            throw new InvalidParameterException(UserRules.InvalidSearchAttribute(attribute));
        }

        return new UserFilter(
            attribute, EscapedCharacter().Replace(match.Groups["value"].Value, "$1"), match.Groups["prefix"].Success);
    }

    /// <summary>The user's value of the attribute, by which matching users are ordered.</summary>
    public string? ValueOf(User user) => _attribute switch
    {
        "username" => user.Username,
        "sub" => user.Sub,
        "status" => user.Enabled ? "Enabled" : "Disabled",
        "cognito:user_status" => user.Status.Value,
        _ => user.Attributes.GetValueOrDefault(_attribute),
    };

    public bool Matches(User user)
    {
        var comparison = UserRules.FilterComparison(_attribute);
        return ValueOf(user) is { } value
            && (_isPrefix ? value.StartsWith(_value, comparison) : value.Equals(_value, comparison));
    }

    [GeneratedRegex(
        """\A\s*(?<quote>"?)(?<name>[\w:]+)\k<quote>\s*(?<prefix>\^)?=\s*"(?<value>(?:[^"\\]|\\.)*)"\s*\z""",
        RegexOptions.Singleline)]
    private static partial Regex Grammar();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex EscapedCharacter();
}
