using System.Text;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Text with indentation; a line ends with LF on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes text of one or more lines at the current indentation.</summary>
    public CodeWriter Write(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            WriteLine(line);
        }

        return this;
    }

    public CodeWriter Write(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            WriteLine(line);
        }

        return this;
    }

    /// <summary>Writes XML documentation.</summary>
    public CodeWriter WriteDocumentation(IEnumerable<string> lines) => Write(lines.Select(line => line.Length == 0 ? "///" : $"/// {line}"));

    /// <summary>Writes a header and, in braces, a body.</summary>
    public CodeWriter Block(string header, Action<CodeWriter> body, string end = "}")
    {
        Write(header).WriteLine("{");
        _depth++;
        body(this);
        _depth--;
        WriteLine(end);
        return this;
    }

    /// <summary>Writes each item with an empty line between.</summary>
    public CodeWriter Separated<T>(IEnumerable<T> items, Action<CodeWriter, T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                WriteLine("");
            }

            first = false;
            write(this, item);
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    private void WriteLine(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }
}
