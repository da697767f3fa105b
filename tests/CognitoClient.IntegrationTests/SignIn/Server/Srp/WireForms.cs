using System.Collections.Concurrent;

namespace CognitoClient.IntegrationTests.SignIn.Server.Srp;

/// <summary>Keeps count of the forms in which numbers were sent, so that a long run can show that it met them all.</summary>
internal sealed class WireForms
{
    private readonly ConcurrentDictionary<string, int> _counts = [];

    public int this[string form] => _counts.GetValueOrDefault(form);

    public void Count(string number, string text)
    {
        var digits = text.TrimStart('0');
        if (text.Length % 2 == 1)
        {
            Add($"{number}: odd length");
        }

        if (text.Length > digits.Length)
        {
            Add($"{number}: leading zeros");
        }

        if (digits.Length % 2 == 1)
        {
            Add($"{number}: odd digits");
        }
        else if (digits[0] >= '8')
        {
            Add($"{number}: high bit");
        }
    }

    public override string ToString() =>
        string.Join(", ", _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));

    private void Add(string form) => _counts.AddOrUpdate(form, 1, static (_, count) => count + 1);
}
