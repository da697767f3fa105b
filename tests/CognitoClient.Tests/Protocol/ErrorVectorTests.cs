using System.Text.Json;
using CognitoClient.Model;
using CognitoClient.Tests.Diagnostics;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>The error answers that all clients of the protocol are held to.</summary>
public class ErrorVectorTests
{
    // Where official clients differ: our verdict, and why.
    private static readonly Dictionary<string, (string? Code, string? Message)> Decided = new()
    {
        // The body wins, __type before code, as in the AWS SDK for JavaScript and botocore.
        ["conflict-header-and-type"] = ("NotAuthorizedException", "Incorrect username or password."),
        ["conflict-code-and-type"] = ("NotAuthorizedException", "Incorrect username or password."),
        ["conflict-header-and-code"] = ("NotAuthorizedException", "Incorrect username or password."),

        // What is not a string, or is empty, names no error and is no message.
        ["numeric-code-beside-type"] = ("NotAuthorizedException", "Incorrect username or password."),
        ["type-empty-with-header"] = ("UsernameExistsException", "m"),
        ["type-is-an-object"] = ("UsernameExistsException", "m"),
        ["message-is-an-object"] = ("UsernameExistsException", null),

        // message before Message, as in botocore and the AWS SDK for JavaScript.
        ["message-both-cases"] = ("NotAuthorizedException", "lower"),

        // No XML in a JSON protocol; the exception's text shows it.
        ["xml-500"] = (null, null),

        // A byte order mark does no harm.
        ["json-with-byte-order-mark"] = ("CodeMismatchException", "m"),
    };

    [Fact]
    public async Task Call_EveryVector_EndsWithTheExpectedError()
    {
        using var vectors = JsonDocument.Parse(await File.ReadAllBytesAsync(
            SharedFiles.Require("vectors/errors.json"), TestContext.Current.CancellationToken));
        int undisputed = 0, disputed = 0, successes = 0, typed = 0, retryable = 0;
        foreach (var vector in vectors.RootElement.GetProperty("cases").EnumerateArray())
        {
            var (expected, id) = (vector.GetProperty("expected"), vector.GetProperty("id").GetString()!);
            var (error, log) = await CallAsync(vector);
            if (!expected.GetProperty("isError").GetBoolean())
            {
                Assert.Equal((id, null), (id, error));
                successes++;
            }
            else if (vector.TryGetProperty("disputed", out _))
            {
                CheckDecided(id, expected, error!);
                disputed++;
            }
            else
            {
                CheckExpected(id, expected, error!);
                typed += CheckType(id, expected, error!) ? 1 : 0;
                retryable += CheckRetry(id, expected, error!, log) ? 1 : 0;
                undisputed++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"errors.json: {undisputed} undisputed, {disputed} disputed, {successes} successes");
        Assert.Equal((80, 10, 1), (undisputed, disputed, successes));
        Assert.Equal((41, 16), (typed, retryable));
    }

    private static void CheckExpected(string id, JsonElement expected, CognitoIdentityProviderException error)
    {
        Assert.Equal((id, expected.GetProperty("errorCode").GetString()), (id, error.ErrorCode));
        Assert.Equal((id, expected.GetProperty("httpStatus").GetInt32()), (id, (int?)error.StatusCode));
        CheckMessage(id, expected.GetProperty("message").GetString(), error);
        if (expected.TryGetProperty("requestId", out var requestId))
        {
            Assert.Equal(requestId.GetString(), error.RequestId);
        }

        if (expected.TryGetProperty("members", out var members) && error is InvalidParameterException faulty)
        {
            Assert.Equal((id, members.GetProperty("reasonCode").GetString()), (id, faulty.ReasonCode));
        }
    }

    private static bool CheckType(string id, JsonElement expected, CognitoIdentityProviderException error)
    {
        var isModeled = expected.TryGetProperty("modeledInService", out var modeled) && modeled.GetBoolean();
        Assert.Equal((id, isModeled ? error.ErrorCode : nameof(CognitoIdentityProviderException)), (id, error.GetType().Name));
        return isModeled;
    }

    private static bool CheckRetry(string id, JsonElement expected, CognitoIdentityProviderException error, List<string> log)
    {
        if (!expected.TryGetProperty("retryable", out var retryable))
        {
            return false;
        }

        Assert.Equal((id, retryable.GetBoolean() ? 2 : 1), (id, error.Attempts));
        Assert.Equal(
            (id, expected.GetProperty("throttling").GetBoolean()),
            (id, log.Exists(line => line.StartsWith("Warning 11 RetryingThrottled: ", StringComparison.Ordinal))));
        return retryable.GetBoolean();
    }

    private static void CheckDecided(string id, JsonElement expected, CognitoIdentityProviderException error)
    {
        var (code, message) = Decided[id];
        Assert.Equal((id, code), (id, error.ErrorCode));
        CheckMessage(id, message, error);
        Assert.Contains(code, expected.GetProperty("acceptableErrorCodes").EnumerateArray().Select(code => code.GetString()));
        if (expected.TryGetProperty("acceptableMessages", out var messages))
        {
            Assert.Contains(message, messages.EnumerateArray().Select(message => message.GetString()));
        }
    }

    // The client's own message replaces one that is missing or empty.
    private static void CheckMessage(string id, string? expected, CognitoIdentityProviderException error)
    {
        var isOwn = error.Message.StartsWith("GetUser failed: ", StringComparison.Ordinal);
        Assert.Equal((id, expected is "" ? null : expected), (id, isOwn ? null : error.Message));
    }

    private static async Task<(CognitoIdentityProviderException? Error, List<string> Log)> CallAsync(JsonElement vector)
    {
        var response = vector.GetProperty("response");
        var headers = response.GetProperty("headers").EnumerateArray().Select(header => (header[0].GetString()!, header[1].GetString()!));
        using var log = new RecordedLog();
        using var handler = new ScriptedHandler(
            Answer(response.GetProperty("status").GetInt32(), response.GetProperty("body").GetString()!, [.. headers]));
        using var client = TestClient.Create(handler, options =>
        {
            (options.MaxAttempts, options.RetryLimitExceeded, options.LoggerFactory) = (2, true, log);
        });
        var error = await Record.ExceptionAsync(() => client.CallAsync());
        return (error is null ? null : Assert.IsAssignableFrom<CognitoIdentityProviderException>(error), log.Lines);
    }
}
