namespace CognitoClient.Internal.Settings;

/// <summary>The settings that can differ between the calls of one client.</summary>
internal sealed record CallSettings
{
    /// <summary>The time limit of the call, including all attempts.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The maximum number of attempts, including the first.</summary>
    public required int MaxAttempts { get; init; }

    public required string UserAgent { get; init; }

    /// <summary>The headers to add, by case-insensitive name; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Receives the summary of each call; null for none.</summary>
    public Action<CallSummary>? Completed { get; init; }

    /// <summary>Rejects requests for user pools of other regions; null to send them.</summary>
    public PoolRegionCheck? PoolRegion { get; init; }

    public static CallSettings From(ClientSettings settings) => new()
    {
        Timeout = settings.Timeout,
        MaxAttempts = settings.MaxAttempts,
        UserAgent = settings.UserAgent,
        PoolRegion = PoolRegionCheck.Create(settings),
    };

    /// <summary>These settings, replaced by the options that are set. Headers are merged by name.</summary>
    public CallSettings With(CallOptions options) => this with
    {
        Timeout = options.Timeout ?? Timeout,
        MaxAttempts = options.MaxAttempts ?? MaxAttempts,
        Headers = options.Headers is { Count: > 0 } headers ? Merge(headers) : Headers,
        Completed = options.Completed ?? Completed,
    };

    private Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> headers)
    {
        var merged = new Dictionary<string, string>(Headers ?? headers, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            merged[name] = value;
        }

        return merged;
    }
}
