namespace CognitoClient.IntegrationTests.Faults;

/// <summary>Which faults meet which request: the same for the same seed.</summary>
internal static class FaultScript
{
    private static readonly (FaultKind Kind, int Weight)[] Weights =
    [
        (FaultKind.None, 5500), (FaultKind.Slow, 150), (FaultKind.DuplicateMembers, 200), (FaultKind.SkewedDate, 300),
        (FaultKind.ResetAfterReading, 300), (FaultKind.ResetInBody, 200), (FaultKind.TruncatedBody, 300),
        (FaultKind.TruncatedChunks, 200), (FaultKind.LengthTooLong, 200), (FaultKind.LengthTooShort, 200),
        (FaultKind.StallBeforeHeaders, 60), (FaultKind.StallInBody, 60), (FaultKind.NoHttp, 100), (FaultKind.Html, 200),
        (FaultKind.InvalidUtf8, 200), (FaultKind.DeepNesting, 200), (FaultKind.WrongType, 400),
        (FaultKind.HugeAnnounced, 60), (FaultKind.LargeAnnounced, 60),
        (FaultKind.Redirect, 150), (FaultKind.TooLarge413, 150), (FaultKind.Throttled429, 60),
        (FaultKind.ServerError, 200), (FaultKind.ServerErrorWithoutBody, 150), (FaultKind.ServerErrorHtml, 150),
        (FaultKind.ModelledError, 300), (FaultKind.SkewedError, 100),
    ];

    /// <summary>Calls from this number on meet one fault each time.</summary>
    private const int Forced = 1_000_000;

    private static readonly int Total = Weights.Sum(entry => entry.Weight);

    /// <summary>The number of a call whose every request meets the fault.</summary>
    public static int CallWith(FaultKind kind, int number) => (Forced * ((int)kind + 1)) + number;

    /// <summary>The fault of the request that is the given one for its call, from 0.</summary>
    public static FaultKind ForRequest(int call, int request) =>
        call >= Forced ? (FaultKind)((call / Forced) - 1) : Pick(TestSeed.Random(call, request).Next(Total));

    /// <summary>Whether a request of a connection is met by a reset before it is read; 1 of 200 is.</summary>
    public static bool ResetsBeforeReading(int connection, int request) => TestSeed.Random(-1 - connection, request).Next(200) == 0;

    private static FaultKind Pick(int number)
    {
        foreach (var (kind, weight) in Weights)
        {
            if ((number -= weight) < 0)
            {
                return kind;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}
