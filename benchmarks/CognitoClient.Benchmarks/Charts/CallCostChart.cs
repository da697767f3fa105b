using System.Globalization;
using System.Text;

namespace CognitoClient.Benchmarks.Charts;

/// <summary>A bar chart of the cost of calls with this client and with the AWS SDK, as SVG. Equal results produce equal text.</summary>
internal sealed class CallCostChart(ResultTable results, ChartTheme theme)
{
    private const int Width = 760;
    private const int Height = 432;
    private const int BarLeft = 150;
    private const int LongestBar = 440;
    private const int BarHeight = 16;
    private const int GroupHeight = 50;

    private static readonly (string Case, string Label)[] Calls =
    [
        ("SmallCall", "Small call"),
        ("Error", "Call that fails"),
        ("ParameterPage", "Page of 60 items"),
    ];

    private readonly StringBuilder _svg = new();

    public override string ToString()
    {
        _svg.Clear();
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" role="img">""");
        Line($"<title>The cost of a call: the AWS SDK for .NET relative to CognitoClient</title>");
        Line($"<g font-family=\"-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"{theme.Text}\">");
        AddLegend();
        AddPanel(56, "Time per call, relative to CognitoClient", static cost => cost.Microseconds, FormatTime);
        AddPanel(
            246,
            "Memory allocated per call, relative to CognitoClient",
            static cost => cost.Bytes,
            static bytes => Invariant($"{bytes:N0} B"));
        Line($"</g>");
        Line($"</svg>");
        return _svg.ToString();
    }

    private void AddLegend()
    {
        AddLegend(BarLeft, theme.Ours, "CognitoClient");
        AddLegend(BarLeft + 130, theme.Other, "AWS SDK for .NET");
    }

    private void AddLegend(int left, string color, string label)
    {
        Line($"""<rect x="{left}" y="10" width="12" height="12" rx="2" fill="{color}"/>""");
        Line($"""<text x="{left + 18}" y="21">{label}</text>""");
    }

    /// <summary>Adds bars whose lengths are multiples of this client's.</summary>
    private void AddPanel(int top, string title, Func<CallCost, double> measure, Func<double, string> format)
    {
        Line($"""<text x="0" y="{top}" font-weight="600">{title}</text>""");
        var groups = Calls
            .Select(call => (
                call.Label,
                Ours: measure(results.Find(call.Case, "CognitoClient")),
                Other: measure(results.Find(call.Case, "AwsSdk"))))
            .ToList();
        var unit = LongestBar / groups.Max(group => Math.Max(1, group.Other / group.Ours));
        var y = top + 14;
        foreach (var (label, ours, other) in groups)
        {
            Line($"""<text x="0" y="{y + BarHeight + 5}" fill="{theme.Muted}">{label}</text>""");
            AddBar(y, unit, theme.Ours, format(ours));
            AddBar(y + BarHeight + 2, unit * other / ours, theme.Other, Invariant($"{format(other)} ({other / ours:0.0}×)"));
            y += GroupHeight;
        }
    }

    private void AddBar(int y, double length, string color, string label)
    {
        Line($"""<rect x="{BarLeft}" y="{y}" width="{length:0.0}" height="{BarHeight}" rx="2" fill="{color}"/>""");
        Line($"""<text x="{BarLeft + length + 8:0.0}" y="{y + 13}">{label}</text>""");
    }

    private void Line(FormattableString text) => _svg.Append(FormattableString.Invariant(text)).Append('\n');

    private static string FormatTime(double microseconds) =>
        Invariant(microseconds < 100 ? (FormattableString)$"{microseconds:0.0} µs" : $"{microseconds:N0} µs");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
