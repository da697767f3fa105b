using System.Globalization;

namespace CognitoClient.Benchmarks.Charts;

/// <summary>The table that <c>--quick</c> prints.</summary>
internal sealed class ResultTable
{
    private readonly Dictionary<(string Case, string Client), CallCost> _costs = [];

    /// <summary>Reads a table. Lines that are not rows, such as headings, are ignored.</summary>
    public static ResultTable Parse(string text)
    {
        var table = new ResultTable();
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is ["", var name, var client, var time, _, var bytes, _, ""]
                && double.TryParse(time, CultureInfo.InvariantCulture, out var microseconds)
                && double.TryParse(bytes, NumberStyles.Number, CultureInfo.InvariantCulture, out var count))
            {
                table._costs[(name, client)] = new(microseconds, count);
            }
        }

        return table;
    }

    /// <exception cref="InvalidOperationException">The table has no such row.</exception>
    public CallCost Find(string name, string client) => _costs.TryGetValue((name, client), out var cost)
        ? cost
        : throw new InvalidOperationException(
            $"The results have no row '{name} | {client}'. Write the output of --quick without a filter.");
}

/// <summary>The cost of a call.</summary>
internal readonly record struct CallCost(double Microseconds, double Bytes);
