using System.Diagnostics;

namespace CognitoLocal;

/// <summary>Reads the output of a process, so that the process never blocks, and keeps the last lines.</summary>
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

    /// <summary>Waits until the process has exited and its output has arrived, and returns the last lines.</summary>
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
