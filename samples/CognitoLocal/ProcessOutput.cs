using System.Diagnostics;

namespace CognitoLocal;

/// <summary>Reads what a process writes, so that it never waits for a reader, and keeps the end of it.</summary>
internal sealed class ProcessOutput
{
    private const int Kept = 30;

    private readonly Queue<string> _lines = new();
    private readonly Process _process;

    public ProcessOutput(Process process)
    {
        _process = process;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string LastLines()
    {
        lock (_lines)
        {
            return _lines.Count == 0 ? "(nothing)" : string.Join('\n', _lines);
        }
    }

    /// <summary>The last lines of a process that has ended, when all of them have arrived.</summary>
    public async Task<string> LastLinesAsync()
    {
        await _process.WaitForExitAsync();
        return LastLines();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (string.IsNullOrWhiteSpace(line.Data))
        {
            return;
        }

        lock (_lines)
        {
            _lines.Enqueue(line.Data);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }
}
