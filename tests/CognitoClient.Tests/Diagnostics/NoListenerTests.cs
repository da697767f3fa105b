using System.Diagnostics;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public class NoListenerTests
{
    [Fact]
    public async Task Call_NobodyListens_CreatesNoActivity()
    {
        var seen = new List<Activity?>();
        using var handler = new AnsweringHandler(_ =>
        {
            seen.Add(Activity.Current);
            return new();
        });
        using var client = TestClient.Create(handler);
        using var ambient = new Activity("work").Start();

        await client.CallAsync();

        Assert.Same(ambient, Assert.Single(seen));
    }
}
