using System.Net;
using BenchmarkDotNet.Attributes;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks;

/// <summary>Whole calls over a handler that answers at once: everything but the network.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private readonly CognitoIdentityProviderClient _small = Client(HttpStatusCode.OK, "{}"u8.ToArray());
    private readonly CognitoIdentityProviderClient _users = Client(HttpStatusCode.OK, Payloads.Users);
    private readonly CognitoIdentityProviderClient _failing = Client(HttpStatusCode.BadRequest, Payloads.UserNotFound);

    [Benchmark(Description = "small signed call")]
    public Task<AdminDisableUserResponse> SmallSigned() => _small.AdminDisableUserAsync(new() { UserPoolId = "eu-central-1_EXAMPLE", Username = "ada" });

    [Benchmark(Description = "small unsigned call")]
    public Task<GlobalSignOutResponse> SmallUnsigned() => _small.GlobalSignOutAsync(new() { AccessToken = "token" });

    [Benchmark(Description = "60 users")]
    public Task<ListUsersResponse> Users() => _users.ListUsersAsync(new() { UserPoolId = "eu-central-1_EXAMPLE" });

    [Benchmark(Description = "typed error")]
    public async Task<string?> TypedError()
    {
        try
        {
            await _failing.AdminGetUserAsync(new() { UserPoolId = "eu-central-1_EXAMPLE", Username = "nobody" });
            return null;
        }
        catch (UserNotFoundException exception)
        {
            return exception.RequestId;
        }
    }

    private static CognitoIdentityProviderClient Client(HttpStatusCode status, byte[] body) => new(
        new HttpClient(new CannedHandler(status, body)),
        new CognitoClientOptions { Region = "eu-central-1", AccessKeyId = "AKIDEXAMPLE", SecretAccessKey = "secret" });
}
