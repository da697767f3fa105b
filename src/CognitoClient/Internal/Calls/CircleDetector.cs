namespace CognitoClient.Internal.Calls;

/// <summary>Notices a sequence of tokens that runs in a circle, after Brent: one token is kept, not all of a million users' pages.</summary>
internal sealed class CircleDetector(string? start)
{
    private string? _kept = start;
    private int _steps;
    private int _stepsToKeep = 1;

    /// <summary>Whether the token is the one that was kept; a circle is noticed within three rounds of it, a repeated token at once.</summary>
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
