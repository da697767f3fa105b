using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That calls which run at once over one client do not mix.</summary>
public sealed class ConcurrentCallTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private const int Rounds = 4;

    private static WireModel Model => WireModel.Instance;

    [Fact]
    public async Task Call_AllOperationsAtOnce_EachKeepsItsOwnBytes()
    {
        server.AnswerWith(request => Operation(request).Output is { } output ? Answer.Of(ValuePlan.Full(output)) : Answer.Empty);
        using var client = LoopbackClient.Signing(server);

        await Task.WhenAll(Enumerable.Repeat(Model.Operations, Rounds).SelectMany(operations => operations).Select(CallAsync));

        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(Rounds * Model.Operations.Count, server.Received.Count);
        Assert.All(server.Received, request =>
        {
            var operation = Operation(request);
            Assert.Equal(ValuePlan.Full(operation.Input).ToCanonicalJson(), request.CanonicalBody);
            if (operation.Auth != WireAuth.Unsigned)
            {
                Assert.Null(LoopbackClient.Verifier.FaultOf(request, now));
            }
        });

        async Task CallAsync(WireOperation operation)
        {
            var request = PlannedObject.Create(ValuePlan.Full(operation.Input));
            var response = await Task.Run(() => LoopbackClient.CallAsync(client, operation.Name, request));
            if (operation.Output is { } output)
            {
                Assert.Equal(ValuePlan.Full(output).ToCanonicalJson(), PlannedObject.Read(response, output).ToCanonicalJson());
            }
        }
    }

    private static WireOperation Operation(ReceivedRequest request) => Model.Operation(request.Header("x-amz-target")!.Split('.')[1]);
}
