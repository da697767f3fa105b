using System.Globalization;
using CognitoClient.Internal.Endpoints;
using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Settings;

/// <summary>The string value of a setting and its origin. White space counts as unset.</summary>
internal sealed class SettingText(Setting setting, string value, string origin, List<string> faults)
{
    public readonly string Value = value;

    public readonly string Origin = origin;

    public bool? ToBoolean()
    {
        if (bool.TryParse(Value, out var flag))
        {
            return flag;
        }

        Reject("Use true or false.");
        return null;
    }

    public int? ToInt32()
    {
        if (int.TryParse(Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Reject(setting.Remedy);
        return null;
    }

    public TimeSpan? ToTimeSpan()
    {
        // A number alone means days, which nobody expects. Zero is zero in every unit.
        if (TimeSpan.TryParse(Value, CultureInfo.InvariantCulture, out var time)
            && (Value.Contains(':', StringComparison.Ordinal) || time == TimeSpan.Zero))
        {
            return time;
        }

        Reject(time > TimeSpan.Zero
            ? "A number without colons is a number of days. "
                + FormattableString.Invariant($"Write {TimeSpan.FromSeconds(time.TotalDays)} for {time.TotalDays} s.")
            : "Use a time such as 00:00:30.");
        return null;
    }

    public T? ToEnum<T>()
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(Value, ignoreCase: true, out var choice) && Enum.IsDefined(choice))
        {
            return choice;
        }

        RejectWord(Enum.GetNames<T>(), $"Use one of {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    public Uri? ToUri()
    {
        if (!Uri.TryCreate(Value.Trim(), UriKind.Absolute, out var uri) && !string.IsNullOrWhiteSpace(Value))
        {
            RejectUnprinted(EndpointHint.Describe(Value));
        }

        return uri;
    }

    /// <summary>Adds the fault of a value that is not one of the valid words, with the most similar one or the remedy.</summary>
    public void RejectWord(string[] words, string remedy) =>
        Reject(NearestName.Find(Value.Trim(), words) is { } nearest ? $"Did you mean {nearest}?" : remedy);

    /// <summary>Adds the fault of a value that is not printed because it can contain a password.</summary>
    /// <param name="fault">The rest of the sentence, and the remedy.</param>
    public void RejectUnprinted(string fault) => faults.Add($"{setting.Name}: the value from {Origin} {fault}");

    /// <summary>Adds the fault of an invalid value.</summary>
    public void Reject(string remedy)
    {
        if (!string.IsNullOrWhiteSpace(Value))
        {
            faults.Add($"{setting.Name}: '{Value}' from {Origin} is invalid. {remedy}");
        }
    }
}
