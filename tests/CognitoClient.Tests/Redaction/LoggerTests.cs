using System.Globalization;
using CognitoClient.Authentication;
using CognitoClient.Model;
using CognitoClient.Tests.Diagnostics;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Serilog;

namespace CognitoClient.Tests.Redaction;

/// <summary>
/// Loggers and serializers that read properties show the secrets that <c>ToString</c> hides. The code that docs/observability.md gives for
/// each of them prevents this.
/// </summary>
public sealed partial class LoggerTests
{
    private const string Secret = "made-up-secret";

    public static TheoryData<string> Types => [.. Examples.Keys];

    private static Dictionary<string, object> Examples { get; } = new()
    {
        ["request"] = new InitiateAuthRequest
        {
            ClientId = "client",
            AuthFlow = AuthFlowType.UserPasswordAuth,
            AuthParameters = new Dictionary<string, string> { ["PASSWORD"] = Secret },
        },
        ["response"] = new InitiateAuthResponse { AuthenticationResult = new() { AccessToken = Secret } },
        ["credentials"] = new AwsCredentials("AKIA", Secret),
        ["device"] = new DeviceSecret { DeviceKey = "key", DeviceGroupKey = "group", Password = Secret },
        ["options"] = new CognitoClientOptions { SecretAccessKey = Secret },
        ["sign-in options"] = new CognitoSignInOptions { ClientId = "client", ClientSecret = Secret },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Serilog_WithTheDocumentedLine_ShowsNoSecret(string type)
    {
        Assert.Contains(Secret, LogWithSerilog(new LoggerConfiguration(), Examples[type]), StringComparison.Ordinal);

        var written = LogWithSerilog(
            new LoggerConfiguration().Destructure.ByTransformingWhere<object>(IsOfCognitoClient, static value => value.ToString()!),
            Examples[type]);

        Assert.DoesNotContain(Secret, written, StringComparison.Ordinal);
        Assert.Contains("***", written, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Newtonsoft_WithTheDocumentedConverter_ShowsNoSecret(string type)
    {
        Assert.Contains(Secret, JsonConvert.SerializeObject(new { Value = Examples[type] }), StringComparison.Ordinal);

        var written = JsonConvert.SerializeObject(new { Value = Examples[type] }, new RedactingConverter());

        Assert.DoesNotContain(Secret, written, StringComparison.Ordinal);
        Assert.Contains("***", written, StringComparison.Ordinal);
    }

    [Fact]
    public void LogProperties_OnlyTheNamedParameter_IsRedacted()
    {
        using var log = new RecordedLog(LogLevel.Information);
        var logger = log.CreateLogger("test");
        var request = (InitiateAuthRequest)Examples["request"];

        CallingWithProperties(logger, request);
        Calling(logger, request);

        Assert.Equal(2, log.Lines.Count);
        Assert.DoesNotContain(Secret, log.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("AuthParameters = ***", log.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Notebook_TablesAndText_ShowNoSecret(string type)
    {
        Formatter.ResetToDefault();

        Assert.All(
            (string[])["text/html", "text/plain"],
            mimeType => Assert.DoesNotContain(Secret, Examples[type].ToDisplayString(mimeType), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Notebook_JsonWithTheDocumentedLine_ShowsNoSecret(string type)
    {
        Formatter.ResetToDefault();
        Assert.Contains(Secret, Examples[type].ToDisplayString(JsonFormatter.MimeType), StringComparison.Ordinal);

        Formatter.Register<object>((value, context) => Write(value, context.Writer), JsonFormatter.MimeType);
        var written = Examples[type].ToDisplayString(JsonFormatter.MimeType);
        Formatter.ResetToDefault();

        Assert.DoesNotContain(Secret, written, StringComparison.Ordinal);
        Assert.Contains("***", written, StringComparison.Ordinal);
    }

    private static bool Write(object value, TextWriter writer)
    {
        var isRedacted = IsOfCognitoClient(value.GetType());
        writer.Write(isRedacted ? System.Text.Json.JsonSerializer.Serialize(value.ToString()) : "");
        return isRedacted;
    }

    private static bool IsOfCognitoClient(Type type) =>
        type.Assembly == typeof(CognitoIdentityProviderClient).Assembly && !typeof(Exception).IsAssignableFrom(type);

    private static string LogWithSerilog(LoggerConfiguration configuration, object value)
    {
        var sink = new TextSink();
        using var logger = configuration.WriteTo.Sink(sink).CreateLogger();
        logger.Information("calling {@Value}", value);
        return sink.Text;
    }

    [LoggerMessage(1, LogLevel.Information, "Calling")]
    private static partial void CallingWithProperties(
        Microsoft.Extensions.Logging.ILogger logger, [LogProperties] InitiateAuthRequest request);

    [LoggerMessage(2, LogLevel.Information, "Calling {Request}")]
    private static partial void Calling(Microsoft.Extensions.Logging.ILogger logger, InitiateAuthRequest request);

    private sealed class TextSink : Serilog.Core.ILogEventSink
    {
        public string Text { get; private set; } = "";

        public void Emit(Serilog.Events.LogEvent logEvent) => Text += logEvent.RenderMessage(CultureInfo.InvariantCulture);
    }

    private sealed class RedactingConverter : JsonConverter
    {
        public override bool CanRead => false;

        public override bool CanConvert(Type objectType) => IsOfCognitoClient(objectType);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value?.ToString());

        public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
