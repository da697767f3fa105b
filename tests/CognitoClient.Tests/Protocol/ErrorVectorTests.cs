using System.Text.Json;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Retries;

using static CognitoClient.Tests.Protocol.ScriptedHandler;

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
    public async Task Read_EveryVector_GivesTheExpectedError()
    {
        using var vectors = JsonDocument.Parse(await File.ReadAllBytesAsync(
            SharedFiles.Require("vectors/errors.json"), TestContext.Current.CancellationToken));
        int undisputed = 0, disputed = 0, successes = 0;
        foreach (var vector in vectors.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (!vector.GetProperty("expected").GetProperty("isError").GetBoolean())
            {
                await CheckSuccessAsync(vector);
                successes++;
                continue;
            }

            var error = await ReadAsync(vector);
            if (vector.TryGetProperty("disputed", out _))
            {
                CheckDecided(vector, error.Read);
                disputed++;
            }
            else
            {
                CheckExpected(vector, error.Read, error.Thrown);
                undisputed++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"errors.json: {undisputed} undisputed, {disputed} disputed, {successes} successes");
        Assert.Equal((80, 10, 1), (undisputed, disputed, successes));
    }

    private static void CheckExpected(JsonElement vector, ServiceError error, CognitoIdentityProviderException thrown)
    {
        var expected = vector.GetProperty("expected");
        var id = vector.GetProperty("id").GetString()!;
        Assert.Equal((id, expected.GetProperty("errorCode").GetString()), (id, error.Code));
        Assert.Equal((id, expected.GetProperty("message").GetString()), (id, error.Message));
        Assert.Equal((id, expected.GetProperty("httpStatus").GetInt32()), (id, (int)error.StatusCode));
        Assert.Equal(
            (id, error.Code, error.Message ?? error.Text, error.RequestId), (id, thrown.ErrorCode, thrown.Message, thrown.RequestId));
        if (expected.TryGetProperty("requestId", out var requestId))
        {
            Assert.Equal(requestId.GetString(), error.RequestId);
        }

        if (expected.TryGetProperty("retryable", out var retryable))
        {
            var reason = RetryClassifier.Classify(error.StatusCode, error.Code);
            Assert.Equal(
                (id, retryable.GetBoolean(), expected.GetProperty("throttling").GetBoolean()),
                (id, reason != RetryReason.None, reason == RetryReason.Throttling));
        }

        if (expected.TryGetProperty("modeledInService", out var isModeled))
        {
            var type = CognitoIdentityProviderService.Description.CreateException(error).GetType();
            Assert.Equal((id, isModeled.GetBoolean() ? error.Code : nameof(CognitoIdentityProviderException)), (id, type.Name));
        }

        if (expected.TryGetProperty("members", out var members))
        {
            using var body = JsonDocument.Parse(error.Body);
            Assert.All(members.EnumerateObject(), member =>
                Assert.True(JsonElement.DeepEquals(member.Value, body.RootElement.GetProperty(member.Name)), id));
        }
    }

    private static void CheckDecided(JsonElement vector, ServiceError error)
    {
        var expected = vector.GetProperty("expected");
        var id = vector.GetProperty("id").GetString()!;
        Assert.Equal((id, Decided[id].Code, Decided[id].Message), (id, error.Code, error.Message));
        Assert.Contains(error.Code, expected.GetProperty("acceptableErrorCodes").EnumerateArray().Select(code => code.GetString()));
        if (expected.TryGetProperty("acceptableMessages", out var messages))
        {
            Assert.Contains(error.Message, messages.EnumerateArray().Select(message => message.GetString()));
        }
    }

    private static async Task<(ServiceError Read, CognitoIdentityProviderException Thrown)> ReadAsync(JsonElement vector)
    {
        ServiceError? read = null;
        var service = TestCalls.Service with
        {
            CreateException = error =>
            {
                read = error with { Body = error.Body.ToArray() };
                return new CognitoIdentityProviderException(error);
            },
        };
        using var handler = new ScriptedHandler(AnswerOf(vector));
        var invoker = TestCalls.Invoker(TestCalls.Settings with { MaxAttempts = 1 }, signing => signing(handler), service: service);
        var thrown = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());
        return (read!, thrown);
    }

    private static async Task CheckSuccessAsync(JsonElement vector)
    {
        using var handler = new ScriptedHandler(AnswerOf(vector));
        Assert.NotNull(await TestCalls.Invoker(handler).PingAsync());
    }

    private static Func<CancellationToken, Task<HttpResponseMessage>> AnswerOf(JsonElement vector)
    {
        var response = vector.GetProperty("response");
        var headers = response.GetProperty("headers").EnumerateArray().Select(header => (header[0].GetString()!, header[1].GetString()!));
        return Answer(response.GetProperty("status").GetInt32(), response.GetProperty("body").GetString()!, [.. headers]);
    }
}
