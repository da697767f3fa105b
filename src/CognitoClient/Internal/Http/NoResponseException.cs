namespace CognitoClient.Internal.Http;

/// <summary>A handler returned null instead of a task or a response.</summary>
internal sealed class NoResponseException() : Exception("A handler returned null.")
{
    /// <summary>Determines whether an exception of the HTTP stack has this cause.</summary>
    public static bool IsCauseOf(Exception exception) => exception is NoResponseException
        || exception is NullReferenceException { Source: "System.Net.Http" or "Microsoft.Extensions.Http" }

        // HttpClient checks the response, not the task.
        || (exception is InvalidOperationException { Source: "System.Net.Http" }
            && exception.Message.StartsWith("Handler did not return a response", StringComparison.Ordinal));
}
