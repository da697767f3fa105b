using System.Globalization;
using System.Text;
using CognitoClient.Authentication;
using CognitoClient.IntegrationTests;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Sign-ins by SRP with random passwords and salts: none fails on how a number is padded.</summary>
/// <remarks>
/// <c>COGNITOCLIENT_SIGN_INS</c> sets how many there are. The default is small, because the arithmetic of a Debug build is not optimized.
/// </remarks>
public sealed class ManySignInsTests(ITestOutputHelper output)
{
    private const int Workers = 16;

    [Fact]
    public async Task Srp_RandomPasswordsAndSalts_AllSignIn()
    {
        var count = TestSeed.Number("COGNITOCLIENT_SIGN_INS", 50);
        var site = await SignInSite.CreateAsync();
        var succeeded = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = SignInSite.Cancellation };
        await Parallel.ForAsync(0, count, options, async (number, token) =>
        {
            var password = RandomPassword(TestSeed.Random(number));
            var name = string.Create(CultureInfo.InvariantCulture, $"user{number}");
            await site.AddUserWithTemporaryPasswordAsync(name, "Temporary-1");
            await site.Client.AdminSetUserPasswordAsync(
                new() { UserPoolId = site.PoolId, Username = name, Password = password, Permanent = true }, token);
            var result = await site.SignIn().StartSrpAsync(name, password, cancellationToken: token);
            Assert.Equal(name, Assert.IsType<SignedIn>(result).Tokens.ReadAccessToken().Username);
            Interlocked.Increment(ref succeeded);
        });

        output.WriteLine($"{succeeded} of {count} SRP sign-ins succeeded, seed {TestSeed.Value}");
        Assert.Equal(count, succeeded);
    }

    /// <summary>Characters that the policy wants, and up to 30 others: of all scripts, marks, symbols, emoji.</summary>
    private static string RandomPassword(Random random)
    {
        var text = new StringBuilder("Aa1!xyzw");
        for (var length = random.Next(31); length > 0; length--)
        {
            var rune = random.Next(2) == 0 ? new Rune(random.Next(0x21, 0x7F)) : RandomRune(random);
            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static Rune RandomRune(Random random)
    {
        while (true)
        {
            if (Rune.TryCreate(random.Next(4) == 0 ? random.Next(0x10000, 0x110000) : random.Next(0xA1, 0x10000), out var rune)
                && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
            {
                return rune;
            }
        }
    }
}
