using System.Diagnostics;
using System.Globalization;
using System.Text;
using CognitoClient.Authentication;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Sign-ins by SRP with random passwords and salts: none fails on how a number is padded.</summary>
/// <remarks>
/// <c>COGNITOCLIENT_SIGN_INS</c> sets how many there are. The default is small, because the arithmetic of a Debug build is not optimized.
/// </remarks>
[Collection(RunsAlone.Name)]
public sealed class ManySignInsTests(ITestOutputHelper output)
{
    private const int Workers = 4;

    [Fact]
    public async Task Srp_RandomPasswordsAndSalts_AllSignIn()
    {
        var count = TestSeed.Number("COGNITOCLIENT_SIGN_INS", 100);
        var start = Stopwatch.GetTimestamp();
        await using var site = await SignInSite.StartAsync(options: new() { ExponentBits = 20 });
        var succeeded = 0;
        var nonAscii = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = SignInSite.Token };
        await Parallel.ForAsync(0, count, options, async (number, token) =>
        {
            var password = RandomPassword(TestSeed.Random(number));
            var name = string.Create(CultureInfo.InvariantCulture, $"user{number}");
            var user = site.Pool.Users.Add(name, password);
            var result = await site.SignIn.StartSrpAsync(name, password, cancellationToken: token);
            Assert.Same(user, site.GrantOf(Assert.IsType<SignedIn>(result).Tokens).User);
            Interlocked.Increment(ref succeeded);
            if (!Ascii.IsValid(password))
            {
                Interlocked.Increment(ref nonAscii);
            }
        });

        output.WriteLine(
            $"{succeeded} of {count} SRP sign-ins succeeded, {nonAscii} with passwords beyond ASCII, seed {TestSeed.Value}, "
            + $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        output.WriteLine($"numbers on the wire: {site.Pool.Forms}");
        Assert.Equal(count, succeeded);
        Assert.InRange(nonAscii, count / 4, count);
        foreach (var form in new[] { "odd length", "leading zeros", "odd digits", "high bit" })
        {
            Assert.All(["salt", "B"], number => Assert.NotEqual(0, site.Pool.Forms[$"{number}: {form}"]));
        }
    }

    /// <summary>8 to 40 characters of any kind that a password can have: letters of all scripts, marks, symbols, spaces, emoji.</summary>
    private static string RandomPassword(Random random)
    {
        var text = new StringBuilder();
        var asciiOnly = random.Next(2) == 0;
        for (var length = 8 + random.Next(33); length > 0; length--)
        {
            var rune = asciiOnly ? new Rune(random.Next(0x20, 0x7F)) : RandomRune(random);
            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static Rune RandomRune(Random random)
    {
        while (true)
        {
            if (Rune.TryCreate(random.Next(4) == 0 ? random.Next(0x10000, 0x110000) : random.Next(1, 0x10000), out var rune))
            {
                return rune;
            }
        }
    }
}
