namespace CognitoClient.Benchmarks.Calls;

/// <summary>The typed error with all of <see cref="SocketsHttpHandler"/> and without the kernel.</summary>
public class ConnectedErrorBenchmarks()
    : ErrorBenchmarks(
        handler => AnsweringConnection.Behind(handler, "400 Bad Request", Answers.ParameterNotFound), AnsweringConnection.Endpoint);
