namespace CognitoClient.Benchmarks.Calls;

/// <summary>The small call with all of <see cref="SocketsHttpHandler"/> and without the kernel.</summary>
public class ConnectedCallBenchmarks()
    : SmallCallBenchmarks(handler => AnsweringConnection.Behind(handler, "200 OK", Answers.Parameter), AnsweringConnection.Endpoint);
