using Spectre.Console;

namespace SignIn;

/// <summary>Prints what happens: in colour to a terminal, as plain lines to a pipe or a file.</summary>
internal sealed class Report
{
    private const int PlainWidth = 500;
    private const int LabelWidth = 26;

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

    /// <summary>A thing and what is to be said about it.</summary>
    public void Line(string label, string text) => Write($"[green]{Markup.Escape(label)}[/]", text);

    /// <summary>A remark on the line above.</summary>
    public void Note(string text) => Write("", text);

    /// <summary>A question that was not answered at the terminal, with what can be shown of the answer.</summary>
    public void Question(string question, string answer) => _console.MarkupLine($"   [yellow]{Markup.Escape(question)}:[/] {Markup.Escape(answer)}");

    // Two columns, so that a long text wraps beneath itself.
    private void Write(string label, string text) => _console.Write(
        new Grid()
            .AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(3, 0, 1, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) })
            .AddRow(new Markup(label), new Text(text)));
}
