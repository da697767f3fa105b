using CognitoClient.Serialization;

namespace CognitoClient.Authentication;

/// <summary>Compares results of sign-ins, for the failure messages of tests. Sensitive values are never shown.</summary>
public static class SignInDifference
{
    /// <summary>Compares two results.</summary>
    /// <param name="expected">The expected result.</param>
    /// <param name="actual">The actual result.</param>
    /// <returns>The members that differ; empty if the results are equal.</returns>
    /// <exception cref="ArgumentNullException">A result is null.</exception>
    public static IReadOnlyList<RecordDifference> Between(CognitoSignInResult expected, CognitoSignInResult actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        var differences = Compare(expected, actual);

        // The rest is a member that only one kind of challenge has.
        return differences.Count > 0 || expected.Equals(actual) ? differences : [new() { Path = "$", IsRedacted = true }];
    }

    private static IReadOnlyList<RecordDifference> Compare(CognitoSignInResult expected, CognitoSignInResult actual) =>
        (expected, actual) switch
        {
            _ when expected.GetType() != actual.GetType() =>
                [new() { Path = "$", Expected = expected.GetType().Name, Actual = actual.GetType().Name }],
            (SignedIn one, SignedIn other) => [.. CompareTokens(one.Tokens, other.Tokens), .. CompareDevice(one, other)],
            (SignInChallenge one, SignInChallenge other) => [.. CompareData(one, other), .. CompareDevice(one, other)],
            _ => [],
        };

    private static IReadOnlyList<RecordDifference> CompareTokens(SignInTokens expected, SignInTokens actual) =>
        [.. RecordDifference.Between(expected, actual).Select(difference => difference with { Path = $"$.Tokens{difference.Path[1..]}" })];

    private static IReadOnlyList<RecordDifference> CompareDevice(CognitoSignInResult expected, CognitoSignInResult actual) =>
        expected.ForgottenDeviceKey == actual.ForgottenDeviceKey
            ? []
            : [new() { Path = "$.ForgottenDeviceKey", Expected = expected.ForgottenDeviceKey, Actual = actual.ForgottenDeviceKey }];

    private static IEnumerable<RecordDifference> CompareData(SignInChallenge expected, SignInChallenge actual)
    {
        if (expected.Name != actual.Name)
        {
            yield return new() { Path = "$.Name", Expected = expected.Name.Value, Actual = actual.Name.Value };
        }

        if (expected.Session != actual.Session)
        {
            yield return new() { Path = "$.Session", IsRedacted = true };
        }

        if (expected.Username != actual.Username)
        {
            yield return new() { Path = "$.Username", IsRedacted = true };
        }

        foreach (var name in expected.Parameters.Keys.Union(actual.Parameters.Keys, StringComparer.Ordinal))
        {
            if (!actual.Parameters.TryGetValue(name, out var value) || value != expected.Parameters.GetValueOrDefault(name))
            {
                yield return new() { Path = $"$.Parameters.{name}", IsRedacted = true };
            }
        }
    }
}
