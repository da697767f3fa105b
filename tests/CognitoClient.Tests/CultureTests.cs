using System.Globalization;

namespace CognitoClient.Tests;

/// <summary>That a run under another culture is one: numbers, dates and letters differ there.</summary>
public sealed class CultureTests
{
    [Fact]
    public async Task CurrentCulture_NamedByEnvironment_HoldsOnEveryThread()
    {
        Assert.SkipWhen(TestCulture.Name is null, $"{TestCulture.Variable} is not set.");
        CultureInfo? elsewhere = null;
        var thread = new Thread(() => elsewhere = CultureInfo.CurrentCulture);
        using (ExecutionContext.SuppressFlow())
        {
            thread.Start();
        }

        thread.Join();

        Assert.Equal(TestCulture.Name, CultureInfo.CurrentCulture.Name);
        Assert.Equal(TestCulture.Name, await Task.Run(() => CultureInfo.CurrentCulture.Name, TestContext.Current.CancellationToken));
        Assert.Equal(TestCulture.Name, elsewhere!.Name);
    }
}
