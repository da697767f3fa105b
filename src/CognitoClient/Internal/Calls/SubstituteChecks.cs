namespace CognitoClient.Internal.Calls;

/// <summary>Rejects what substitutes in tests return if they are not set up: a task that is null, or whose result is null.</summary>
internal static class SubstituteChecks
{
    private const string ResponseSuffix = "Response";

    /// <summary>Returns the response of a client. The name of the operation is that of the response's type.</summary>
    /// <exception cref="InvalidOperationException">The task or the response is null.</exception>
    public static async Task<T> VerifyResponse<T>(this Task<T>? call, object client)
        where T : class
    {
        var method = $"{typeof(T).Name[..^ResponseSuffix.Length]}Async";
        return await call.Verify(client, method, typeof(T).Name).ConfigureAwait(false);
    }

    /// <summary>Returns the result of any other method.</summary>
    /// <exception cref="InvalidOperationException">The task or the result is null.</exception>
    public static async Task<T> Verify<T>(this Task<T>? call, object substitute, string method, string expected)
        where T : class =>
        await (call ?? throw ReturnedNull(substitute, method, expected)).ConfigureAwait(false)
        ?? throw ReturnedNull(substitute, method, expected);

    /// <summary>Waits for a method without a result.</summary>
    /// <exception cref="InvalidOperationException">The task is null.</exception>
    public static Task Verify(this Task? call, object substitute, string method) =>
        call ?? throw ReturnedNull(substitute, method, nameof(Task));

    /// <summary>Creates the exception for a method that returned null.</summary>
    public static InvalidOperationException ReturnedNull(object substitute, string method, string expected) => new(
        $"{method} of {substitute.GetType().Name} returned null. If it is a substitute, set it up to return "
        + $"{(IsVowel(expected[0]) ? "an" : "a")} {expected}.");

    private static bool IsVowel(char letter) => "AEIOU".Contains(letter, StringComparison.OrdinalIgnoreCase);
}
