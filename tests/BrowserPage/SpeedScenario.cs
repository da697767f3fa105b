using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using CognitoClient.Authentication;

namespace BrowserPage;

/// <summary>Compares the time of a whole sign-in by SRP with that of its three powers on <see cref="BigInteger"/>.</summary>
internal sealed class SpeedScenario(IServiceProvider services, IConfiguration configuration)
{
    // The prime of RFC 3526, group 15.
    private static readonly BigInteger Prime = BigInteger.Parse(
        "0FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
        + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
        + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
        + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
        + "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
        + "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
        + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
        + "3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33"
        + "A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
        + "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864"
        + "D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2"
        + "08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture);

    private const int Rounds = 5;

    /// <summary>Reports, in ms: the first sign-in, the fastest of the next, the first powers, the fastest of the next.</summary>
    public Task RunAsync(Report report) => report.RunAsync("speed", async () =>
    {
        var (firstSignIn, signIn) = await MeasureAsync(SignInAsync);
        var (firstPowers, powers) = await MeasureAsync(RaiseAsync);
        return string.Create(CultureInfo.InvariantCulture, $"{firstSignIn:F1} {signIn:F1} {firstPowers:F1} {powers:F1}");
    });

    private Task SignInAsync() =>
        services.GetRequiredService<ICognitoSignIn>().StartSrpAsync(configuration["User:Name"]!, configuration["User:Password"]!);

    // A, g^x and S, with exponents of 256, 256 and 512 bits.
    private static Task RaiseAsync()
    {
        var random = new Random(1);
        var publicValue = BigInteger.ModPow(2, CreateNumber(random, 32), Prime);
        var verifier = BigInteger.ModPow(2, CreateNumber(random, 32), Prime);
        var secret = BigInteger.ModPow(publicValue * verifier % Prime, CreateNumber(random, 64), Prime);
        return secret.IsZero ? throw new InvalidOperationException("The power is zero.") : Task.CompletedTask;
    }

    private static BigInteger CreateNumber(Random random, int size)
    {
        var bytes = new byte[size];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true);
    }

    // The fastest, because other processes share the machine.
    private static async Task<(double First, double Fastest)> MeasureAsync(Func<Task> work)
    {
        var first = await MeasureOnceAsync(work);
        var fastest = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            fastest = Math.Min(fastest, await MeasureOnceAsync(work));
        }

        return (first, fastest);
    }

    private static async Task<double> MeasureOnceAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
