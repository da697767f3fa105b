using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CognitoClient.Testing.Internal.Keys;

/// <summary>Generates signing keys in the background, a few ahead, because a key takes tens of milliseconds.</summary>
/// <remarks>Each key is given away once. Nothing is generated before <see cref="Start"/>.</remarks>
internal static class KeySource
{
    private const int KeySize = 2048;

    // Two user pools' worth.
    private const int Ahead = 4;

    private static readonly ConcurrentQueue<SigningKey> Ready = new();
    private static int _isRunning;

    /// <summary>Starts generating, unless enough keys are ready.</summary>
    public static void Start()
    {
        if (Ready.Count < Ahead && Interlocked.Exchange(ref _isRunning, 1) == 0)
        {
            _ = Task.Run(Generate);
        }
    }

    /// <summary>Takes a key that is ready or, if there is none, generates one.</summary>
    public static SigningKey Take()
    {
        var key = Ready.TryDequeue(out var ready) ? ready : Create();
        Start();
        return key;
    }

    private static void Generate()
    {
        try
        {
            while (Ready.Count < Ahead)
            {
                Ready.Enqueue(Create());
            }
        }
        finally
        {
            Volatile.Write(ref _isRunning, 0);
        }
    }

    private static SigningKey Create()
    {
        using var rsa = RSA.Create(KeySize);
        return new SigningKey(rsa);
    }
}
