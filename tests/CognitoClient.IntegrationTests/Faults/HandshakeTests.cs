using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>What goes wrong before a request can be sent: nothing was sent then, and the exception says so.</summary>
public sealed class HandshakeTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _connections;

    public HandshakeTests() => _listener.Start();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Call_NoTlsOnTheOtherSide_IsTriedAgainAndUnsent()
    {
        using var accepting = Serve(static async (stream, token) => await stream.WriteAsync("220 mail ready\r\n"u8.ToArray(), token));

        var exception = await CallAsync(attemptTimeout: TimeSpan.FromSeconds(30));

        Assert.Equal((false, false), (exception.IsTimeout, exception.MayHaveSucceeded));
        Assert.Contains("; nothing was sent: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " The server does not use TLS on this port: check the port, or write http:// in Endpoint.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_CertificateThatNobodyTrusts_IsNotTriedAgainAndUnsent()
    {
        using var certificate = SelfSigned();
        using var accepting = Serve(async (stream, token) =>
        {
            await using var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, token);
            await tls.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, token);
        });

        var exception = await CallAsync(attemptTimeout: TimeSpan.FromSeconds(30));

        Assert.Equal((false, 1, false, 1), (exception.IsTimeout, exception.Attempts, exception.MayHaveSucceeded, _connections));
        Assert.Contains("; nothing was sent: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(": The remote certificate ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("inner exception", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_PlainHttpToAServerThatUsesTls_SaysWhatToWrite()
    {
        using var certificate = SelfSigned();
        using var accepting = Serve(async (stream, token) =>
        {
            await using var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, token);
        });

        var exception = await CallAsync(attemptTimeout: TimeSpan.FromSeconds(30), scheme: "http");

        Assert.EndsWith(" If the server uses TLS on this port, write https:// in Endpoint.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ServerClosesTheConnection_SaysThatTheResponseEnded()
    {
        using var accepting = Serve(static async (stream, token) =>
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, token));

        var exception = await CallAsync(attemptTimeout: TimeSpan.FromSeconds(30), scheme: "http");

        Assert.Contains("lost the connection", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("An error occurred while sending the request", exception.Message, StringComparison.Ordinal);
    }

    private async Task<CognitoTransportException> CallAsync(TimeSpan attemptTimeout, string scheme = "https")
    {
        using var client = new CognitoIdentityProviderClient(new CognitoClientOptions
        {
            Region = LoopbackClient.Region,
            Endpoint = new($"{scheme}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"),
            AccessKeyId = LoopbackClient.AccessKeyId,
            SecretAccessKey = LoopbackClient.SecretAccessKey,
            MaxAttempts = 2,
            AttemptTimeout = attemptTimeout,
        });
        return await Assert.ThrowsAsync<CognitoTransportException>(
            () => client.AdminGetUserAsync(
                new() { UserPoolId = "eu-central-1_a", Username = "ada" }, TestContext.Current.CancellationToken));
    }

    private CancellationTokenSource Serve(Func<NetworkStream, CancellationToken, Task> serve)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _ = AcceptAsync(serve, stop.Token);
        return stop;
    }

    private async Task AcceptAsync(Func<NetworkStream, CancellationToken, Task> serve, CancellationToken stop)
    {
        while (true)
        {
            var socket = await _listener.AcceptSocketAsync(stop);
            Interlocked.Increment(ref _connections);
            _ = ServeOneAsync(socket, serve, stop);
        }
    }

    private static async Task ServeOneAsync(Socket socket, Func<NetworkStream, CancellationToken, Task> serve, CancellationToken stop)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await serve(stream, stop);
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException or OperationCanceledException)
        {
            // The client went away, as it may.
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
