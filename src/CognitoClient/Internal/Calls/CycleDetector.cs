namespace CognitoClient.Internal.Calls;

/// <summary>Detects a cycle in a sequence of tokens with Brent's algorithm, which keeps only one token.</summary>
internal sealed class CycleDetector(string? start)
{
    private string? _kept = start;
    private int _steps;
    private int _stepsToKeep = 1;

    /// <summary>Returns true if the token closes a cycle. A cycle is found within three rounds, a repeated token at once.</summary>
    public bool Closes(string token)
    {
        if (token == _kept)
        {
            return true;
        }

        if (++_steps < _stepsToKeep)
        {
            return false;
        }

        _kept = token;
        _steps = 0;
        _stepsToKeep *= 2;
        return false;
    }
}
