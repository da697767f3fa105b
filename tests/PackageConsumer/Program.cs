using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

// One unsigned and one signed call over loopback, and an error: what a small application does first.
using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
var served = ServeAsync(listener,
    (200, """{"AuthenticationResult":{"AccessToken":"token-of-ada","ExpiresIn":3600}}"""),
    (200, """{"UserPool":{"Id":"eu-central-1_EXAMPLE","Name":"consumer","CreationDate":1700000000.5}}"""),
    (400, """{"__type":"UserNotFoundException","message":"User does not exist."}"""),
    (200, """{"ChallengeName":"SMS_MFA","Session":"session-of-ada","ChallengeParameters":{"CODE_DELIVERY_DESTINATION":"+*1"}}"""),
    (200, """{"AuthenticationResult":{"AccessToken":"second-token","ExpiresIn":3600}}"""));

using var client = new CognitoIdentityProviderClient(new CognitoClientOptions
{
    Region = "eu-central-1",
    Endpoint = new Uri($"http://{listener.LocalEndpoint}"),
    AccessKeyId = "AKIDEXAMPLE",
    SecretAccessKey = "secret",
    CloseConnection = true,
});

var signIn = await client.InitiateAuthAsync(new InitiateAuthRequest
{
    ClientId = "client",
    AuthFlow = AuthFlowType.UserPasswordAuth,
    AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "ada", ["PASSWORD"] = "correct horse" },
});
Check(signIn.AuthenticationResult?.AccessToken == "token-of-ada", "the access token is read");
Check(!signIn.ToString().Contains("token-of-ada", StringComparison.Ordinal), "the access token is not printed");

var pool = await client.DescribeUserPoolAsync("eu-central-1_EXAMPLE");
Check(pool.UserPool?.CreationDate == DateTimeOffset.FromUnixTimeMilliseconds(1700000000500), "the creation date is read");

try
{
    await client.AdminGetUserAsync(new AdminGetUserRequest { UserPoolId = "eu-central-1_EXAMPLE", Username = "nobody" });
    Check(false, "an unknown user is an error");
}
catch (UserNotFoundException exception)
{
    Check(exception.Message == "User does not exist.", "the error has its type and text");
}

var options = new CognitoSignInOptions { UserPoolId = "eu-central-1_EXAMPLE", ClientId = "client", ClientSecret = "secret" };
var challenge = (SignInChallenge)await new CognitoSignIn(client, options).StartSrpAsync("ada", "correct horse");
var restored = new CognitoSignIn(client, options).DeserializeChallenge(challenge.Serialize());
Check(restored is SmsMfaChallenge { Delivery.Destination: "+*1" } && restored == challenge, "a challenge is saved and restored");
Check(!restored.ToString().Contains("session-of-ada", StringComparison.Ordinal), "the session is not printed");
var tokens = ((SignedIn)await ((SmsMfaChallenge)restored).RespondAsync("123456")).Tokens;
Check(SignInTokens.Deserialize(tokens.Serialize()) == tokens && tokens.AccessToken == "second-token", "tokens are saved and restored");

Check(DescribeUserPoolResponse.FromJson(pool.ToJson()) == pool, "a response is written as JSON and read again");
Check(pool.UserPool?.ToUpdateRequest().PoolName == "consumer", "a described pool becomes a request");

var requests = await served;
Check(!requests[0].Contains("authorization:", StringComparison.OrdinalIgnoreCase), "InitiateAuth is not signed");
Check(requests[1].Contains("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/", StringComparison.Ordinal), "DescribeUserPool is signed");

// A native application lists all assemblies that it was compiled from.
Check(
    !RuntimeFeature.IsDynamicCodeSupported
        || AppDomain.CurrentDomain.GetAssemblies().All(assembly => assembly.GetName().Name is not ("Polly.Core" or "AWSSDK.Core")),
    "nothing of Polly or AWSSDK.Core is loaded for a client with keys and without a pipeline");
Console.WriteLine($"Consumed CognitoClient {typeof(CognitoIdentityProviderClient).Assembly.GetName().Version}: all calls answered.");
return 0;

static void Check(bool condition, string what)
{
    if (!condition)
    {
        throw new InvalidOperationException($"Not so: {what}.");
    }
}

static async Task<List<string>> ServeAsync(TcpListener listener, params (int Status, string Body)[] answers)
{
    var requests = new List<string>();
    foreach (var (status, body) in answers)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        await using var stream = connection.GetStream();
        requests.Add(await ReadRequestAsync(stream));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status} X\r\nContent-Type: application/x-amz-json-1.1\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"));
    }

    return requests;
}

static async Task<string> ReadRequestAsync(NetworkStream stream)
{
    var text = new StringBuilder();
    var buffer = new byte[8192];
    int read;
    while (!IsWhole(text.ToString()) && (read = await stream.ReadAsync(buffer)) > 0)
    {
        text.Append(Encoding.UTF8.GetString(buffer, 0, read));
    }

    return text.ToString();
}

static bool IsWhole(string request)
{
    var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
    var length = request.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
    return end >= 0
        && length >= 0
        && request.Length - end - 4 >= int.Parse(request.AsSpan(length + 16, request.IndexOf('\r', length) - length - 16));
}
