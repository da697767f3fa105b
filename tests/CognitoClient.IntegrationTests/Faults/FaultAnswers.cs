using System.Text;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>The bytes of the answers, good and bad.</summary>
internal static class FaultAnswers
{
    private const string Html = "<!DOCTYPE html>\n<html><body><h1>Service unavailable</h1></body></html>";
    private const string Now = "Thu, 01 Jan 2026 00:00:00 GMT";

    /// <summary>The longest body that is announced or sent: far beyond the client's limit.</summary>
    public const long Huge = 200L * 1024 * 1024;

    private const long Large = 60L * 1024 * 1024;

    public static byte[] Of(FaultKind kind, RawRequest request)
    {
        var members = FaultCall.Members(request);
        var good = $"{{{members}}}";
        return kind switch
        {
            FaultKind.None or FaultKind.Slow => Answer(200, good),
            FaultKind.DuplicateMembers => Answer(200, $"{{{members},{members}}}"),
            FaultKind.SkewedDate => Answer(200, good, $"Date: {Now}\r\n"),
            FaultKind.ResetInBody or FaultKind.TruncatedBody or FaultKind.StallInBody => Cut(Answer(200, good), good.Length / 2),
            FaultKind.LengthTooLong => Head(200, $"Content-Length: {good.Length + 100}\r\n").Concat(Utf8(good)).ToArray(),
            FaultKind.LengthTooShort => Head(200, $"Content-Length: {good.Length - 5}\r\n").Concat(Utf8(good)).ToArray(),
            FaultKind.TruncatedChunks => [.. Head(200, "Transfer-Encoding: chunked\r\n"), .. Utf8($"{good.Length:x}\r\n{good}\r\n")],
            FaultKind.NoHttp => Utf8("220 mail ready\r\n\r\n"),
            FaultKind.Html => Answer(200, Html),
            FaultKind.InvalidUtf8 => InvalidUtf8(good),
            FaultKind.DeepNesting => Answer(200, $"{{\"Other\":{new string('[', 70)}{new string(']', 70)},{members}}}"),
            FaultKind.WrongType => Answer(200, $"{{{FaultCall.WrongMember(request)}}}"),
            FaultKind.HugeAnnounced => [.. Head(200, $"Content-Length: {Huge}\r\n"), .. new byte[4096]],
            FaultKind.LargeAnnounced => [.. Head(200, $"Content-Length: {Large}\r\n"), .. new byte[4096]],
            FaultKind.HugeStreamed => Head(200, "Transfer-Encoding: chunked\r\n"),
            FaultKind.ServerErrorHuge => Head(503, "Transfer-Encoding: chunked\r\n"),
            FaultKind.Redirect => Answer(302, "", "Location: http://127.0.0.1:9/\r\n"),
            FaultKind.TooLarge413 => Answer(413, Html),
            FaultKind.Throttled429 => Answer(429, Error("TooManyRequestsException")),
            FaultKind.ServerError => Answer(ServerStatus(request), Error("InternalErrorException")),
            FaultKind.ServerErrorWithoutBody => Answer(ServerStatus(request), ""),
            FaultKind.ServerErrorHtml => Answer(ServerStatus(request), Html),
            FaultKind.ModelledError => Answer(400, Error("ResourceNotFoundException")),
            FaultKind.SkewedError => Answer(400, Error("InvalidSignatureException"), $"Date: {Now}\r\n"),
            _ => [],
        };
    }

    private static string Error(string code) => $"{{\"__type\":\"x#{code}\",\"message\":\"because\"}}";

    private static int ServerStatus(RawRequest request) => 500 + (request.Call % 5) switch { 1 => 2, 2 => 3, 3 => 4, _ => 0 };

    private static byte[] InvalidUtf8(string good)
    {
        var answer = Answer(200, good);
        answer[answer.AsSpan().IndexOf("call-"u8)] = 0xFF;
        return answer;
    }

    private static byte[] Cut(byte[] answer, int length) => answer[..^length];

    private static byte[] Answer(int status, string body, string header = "") =>
        [.. Head(status, $"Content-Length: {body.Length}\r\n{header}"), .. Utf8(body)];

    private static byte[] Head(int status, string headers) => Utf8(
        $"HTTP/1.1 {status} Reason\r\nContent-Type: application/x-amz-json-1.1\r\nx-amzn-RequestId: fault\r\n{headers}\r\n");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
