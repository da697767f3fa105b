using System.Diagnostics;
using System.Globalization;
using System.Text;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Authentication;

/// <summary>The authentication level that a choice-based sign-in must reach (step-up authentication).</summary>
/// <remarks>
/// <para>With the access token of a signed-in user, the service asks only for the factors that are missing for the level. Without it, the
/// sign-in starts from the beginning.</para>
/// <para>A completed sign-in does not prove that the level was reached. Compare <see cref="TokenClaims.AuthenticationContext"/> of the new
/// tokens.</para>
/// </remarks>
public sealed record StepUp
{
    private const int LongestValue = 64;

    /// <summary>
    /// The levels, preferred level first: values of the user pool's <c>AcrConfiguration</c>, such as <c>urn:cognito:loa:3</c>
    /// (<c>TARGET_ACR_VALUES</c>). The service skips unknown values.
    /// </summary>
    public required IReadOnlyList<string> TargetAcrValues { get => _targetAcrValues.Value ?? []; init => _targetAcrValues = new(value); }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ListMember<string> _targetAcrValues;

    /// <summary>The access token of the signed-in user, whose factors count (<c>ACCESS_TOKEN</c>). Default: null.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessToken { get; init; }

    /// <summary>
    /// How long ago the user may have signed in for the factors to count, in whole seconds (<c>MAX_AGE</c>). Default: null, any time.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <exception cref="ArgumentException">There is no level, or a value is invalid.</exception>
    internal void Validate(string parameterName)
    {
        if (TargetAcrValues.Count == 0)
        {
            throw new ArgumentException($"{nameof(StepUp)}.{nameof(TargetAcrValues)} is empty. Set at least one level.", parameterName);
        }

        if (!TargetAcrValues.All(IsAcrValue))
        {
            throw new ArgumentException(
                $"{nameof(StepUp)}.{nameof(TargetAcrValues)} contains an invalid level. A level has 1 to {LongestValue} printable ASCII "
                + "characters, without spaces, quotation marks and backslashes.",
                parameterName);
        }

        if (AccessToken?.Length == 0)
        {
            throw new ArgumentException($"{nameof(StepUp)}.{nameof(AccessToken)} is empty. Use null for none.", parameterName);
        }

        if (MaxAge is { } age && (age < TimeSpan.Zero || age.Ticks % TimeSpan.TicksPerSecond != 0))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{nameof(StepUp)}.{nameof(MaxAge)}: {age} is out of range. Use whole seconds, zero or more."),
                parameterName);
        }
    }

    internal void AddTo(Dictionary<string, string> parameters)
    {
        parameters["TARGET_ACR_VALUES"] = string.Join(' ', TargetAcrValues);
        if (AccessToken is not null)
        {
            parameters["ACCESS_TOKEN"] = AccessToken;
        }

        if (MaxAge is { } age)
        {
            parameters["MAX_AGE"] = ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static bool IsAcrValue(string? value) =>
        value?.Length is > 0 and <= LongestValue && value.All(static letter => letter is > ' ' and < '\x7F' and not '"' and not '\\');

    private bool PrintMembers(StringBuilder builder)
    {
        var printer = new MemberPrinter(builder);
        printer.Print(nameof(TargetAcrValues), TargetAcrValues);
        printer.PrintRedacted(nameof(AccessToken), AccessToken);
        printer.Print(nameof(MaxAge), MaxAge);
        return printer.Any;
    }
}
