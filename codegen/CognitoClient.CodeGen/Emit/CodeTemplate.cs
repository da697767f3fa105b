using System.Runtime.CompilerServices;
using System.Text;

namespace CognitoClient.CodeGen.Emit;

/// <summary>
/// Builds source text from an interpolated raw string. If a value has several lines, all of them get the indentation of its placeholder. A
/// line that consists of an empty value is omitted, together with an empty line next to it that would be redundant: after an opening brace
/// or another empty line, or before a closing brace.
/// </summary>
[InterpolatedStringHandler]
internal sealed class CodeTemplate(int literalLength, int formattedCount)
{
    private readonly List<string> _lines = new(literalLength / 40);
    private readonly StringBuilder _line = new(literalLength + formattedCount);
    private bool _hasEmptyHole;
    private bool _wasLeftOut;

    public void AppendLiteral(string literal)
    {
        var lines = literal.Split('\n');
        foreach (var line in lines[..^1])
        {
            _line.Append(line);
            EndLine();
        }

        _line.Append(lines[^1]);
    }

    public void AppendFormatted(string code)
    {
        _hasEmptyHole |= code.Length == 0;
        var lines = code.Split('\n');
        var indentation = new string(' ', _line.ToString().TakeWhile(character => character == ' ').Count());
        _line.Append(lines[0]);
        foreach (var line in lines[1..])
        {
            _line.Append('\n').Append(line.Length == 0 ? "" : indentation).Append(line);
        }
    }

    /// <summary>Appends values, one per line.</summary>
    public void AppendFormatted(IEnumerable<string> pieces) => AppendFormatted(string.Join('\n', pieces));

    /// <summary>Returns the text, without a line break at the end.</summary>
    public override string ToString()
    {
        EndLine();
        return string.Join('\n', _lines);
    }

    private void EndLine()
    {
        var line = _line.ToString();
        var isBlank = string.IsNullOrWhiteSpace(line);
        var isLeftOut = isBlank && _hasEmptyHole;
        if (_wasLeftOut && line.TrimStart().StartsWith('}') && _lines is [.., ""])
        {
            _lines.RemoveAt(_lines.Count - 1);
        }

        if (!isLeftOut && !(_wasLeftOut && isBlank && (_lines is [] or [.., ""] || _lines[^1].EndsWith('{'))))
        {
            _lines.Add(isBlank ? "" : line);
        }

        _wasLeftOut = isLeftOut;
        _hasEmptyHole = false;
        _line.Clear();
    }
}
