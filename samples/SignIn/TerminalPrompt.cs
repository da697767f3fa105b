using Spectre.Console;

namespace SignIn;

/// <summary>Asks at the terminal. From a pipe it reads line by line.</summary>
internal sealed class TerminalPrompt(Report report) : IPrompt
{
    public string Ask(string question) => Answer(new TextPrompt<string>(Label(question)), question);

    public string AskSecret(string question) => Answer(new TextPrompt<string>(Label(question)).Secret(), question);

    public void ShowAuthenticatorUri(string uri) => report.Note($"Make a QR code of this address and scan it, or type its secret into the app: {uri}");

    private string Answer(TextPrompt<string> prompt, string question)
    {
        if (!Console.IsInputRedirected)
        {
            return AnsiConsole.Prompt(prompt);
        }

        var answer = Console.ReadLine() ?? throw new EndOfStreamException($"No answer is left for the question: {question}");
        report.Question(question, "(from the pipe)");
        return answer;
    }

    private static string Label(string question) => $"   [yellow]{Markup.Escape(question)}:[/]";
}
