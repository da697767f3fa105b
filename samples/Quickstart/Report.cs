using Spectre.Console;

namespace Quickstart;

/// <summary>Prints what happens: in colour to a terminal, as plain lines to a pipe or a file.</summary>
internal sealed class Report
{
    private const int PlainWidth = 500;
    private const int LabelWidth = 24;

    private readonly IAnsiConsole _console = AnsiConsole.Console;
    private int _steps;

    public Report()
    {
        // A pipe has no width; without this, lines break where an old terminal would end.
        if (Console.IsOutputRedirected)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    public void Text(string text) => _console.WriteLine(text);

    public void Step(string title) => _console.MarkupLine($"[bold]{++_steps}. {Markup.Escape(title)}[/]");

    /// <summary>A call and what came of it.</summary>
    public void Call(string operation, string outcome) => Line($"[green]{Markup.Escape(operation)}[/]", outcome);

    /// <summary>A remark on the call above.</summary>
    public void Note(string text) => Line("", text);

    // Two columns, so that a long text wraps beneath itself.
    private void Line(string label, string text) => _console.Write(
        new Grid()
            .AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(3, 0, 1, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) })
            .AddRow(new Markup(label), new Text(text)));
}
