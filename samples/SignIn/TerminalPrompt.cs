using Spectre.Console;

namespace SignIn;

/// <summary>Asks at the terminal. Reads redirected input line by line.</summary>
internal sealed class TerminalPrompt(Report report) : IPrompt
{
    public string Ask(string question) => ReadReply(new TextPrompt<string>(Label(question)), question);

    public string AskSecret(string question) => ReadReply(new TextPrompt<string>(Label(question)).Secret(), question);

    public void ShowAuthenticatorUri(string uri) => report.Note($"Scan this URI as a QR code, or enter its secret in the app: {uri}");

    private string ReadReply(TextPrompt<string> prompt, string question)
    {
        if (!Console.IsInputRedirected)
        {
            return AnsiConsole.Prompt(prompt);
        }

        var reply = Console.ReadLine() ?? throw new EndOfStreamException($"No input is left for the prompt: {question}");
        report.Question(question, "(piped)");
        return reply;
    }

    private static string Label(string question) => $"   [yellow]{Markup.Escape(question)}:[/]";
}
