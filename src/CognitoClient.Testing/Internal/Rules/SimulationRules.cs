namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about users who do not exist.</summary>
internal static class SimulationRules
{
    /// <summary>Returns the attribute that a name looks like a value of, or null.</summary>
    // FACTS-SERVER 8 [A]: the medium follows from the form of the name and the user pool's settings.
    public static string? AttributeOf(string name) => name switch
    {
        ['+', _, ..] when name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 => "phone_number",
        _ when name.IndexOf('@', StringComparison.Ordinal) is var at && at > 0 && at < name.Length - 1 => "email",
        _ => null,
    };

    /// <summary>Returns the address for a name that is none.</summary>
    // FACTS-SERVER 2 [R: the mask is made from the name; the rest: ?].
    public static string Address(string attribute, string name, ReadOnlySpan<byte> random) => attribute == "email"
        ? $"{name.Replace('@', '.')}@{(char)('a' + (random[0] % 26))}.example"
        : $"+1555{BitConverter.ToUInt32(random) % 10_000_000:D7}";
}
