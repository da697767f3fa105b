using Spectre.Console;

namespace SignIn;

/// <summary>Prints progress: in color to a terminal, as plain lines to a pipe or a file.</summary>
internal sealed class Report
{
    private const int PlainWidth = 500;
    private const int LabelWidth = 26;

    private readonly IAnsiConsole _console = AnsiConsole.Console;
    private int _steps;

    public Report()
    {
        // Redirected output has no width. Without this, lines would wrap at 80 columns.
        if (Console.IsOutputRedirected)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    public void Text(string text) => _console.WriteLine(text);

    public void Step(string title) => _console.MarkupLine($"[bold]{++_steps}. {Markup.Escape(title)}[/]");

    /// <summary>Prints a labeled line.</summary>
    public void Line(string label, string text) => Write($"[green]{Markup.Escape(label)}[/]", text);

    /// <summary>Prints a note on the previous line.</summary>
    public void Note(string text) => Write("", text);

    /// <summary>Prints a prompt and a reply that is safe to show.</summary>
    public void Question(string question, string reply) =>
        _console.MarkupLine($"   [yellow]{Markup.Escape(question)}:[/] {Markup.Escape(reply)}");

    // Two columns, so that long text wraps within its own column.
    private void Write(string label, string text) => _console.Write(
        new Grid()
            .AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(3, 0, 1, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) })
            .AddRow(new Markup(label), new Text(text)));
}
