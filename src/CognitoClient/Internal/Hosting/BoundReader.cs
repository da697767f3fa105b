using System.Globalization;

namespace CognitoClient.Internal.Hosting;

/// <summary>Reads texts of a configuration; null when there is none, or a fault where it cannot be read.</summary>
internal sealed class BoundReader(List<string> faults)
{
    public bool? Flag(string setting, string? text) =>
        Read<bool>(setting, text, "Use true or false.", static text => bool.TryParse(text, out var value) ? value : null);

    public Uri? Address(string setting, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address))
        {
            // The text itself is left out: it can hold a password.
            faults.Add($"{setting}: the text from the configuration is not an absolute URL. Write it with its scheme, such as https://example.com.");
        }

        return address;
    }

    public TimeSpan? Time(string setting, string? text) => Read<TimeSpan>(
        setting, text, "Use a time such as 00:00:30.", static text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null);

    public int? Count(string setting, string? text) => Read<int>(
        setting, text, "Use a whole number.", static text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    public T? Choice<T>(string setting, string? text)
        where T : struct, Enum => Read<T>(
            setting,
            text,
            $"Use one of {string.Join(", ", Enum.GetNames<T>())}.",
            static text => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null);

    private T? Read<T>(string setting, string? text, string remedy, Func<string, T?> parse)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var value = parse(text.Trim());
        if (value is null)
        {
            faults.Add($"{setting}: '{text}' from the configuration is not understood. {remedy}");
        }

        return value;
    }
}
