using System.Text.Encodings.Web;
using System.Text.Json;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm.Model;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks;

/// <summary>What the services answer, in the sizes and with the repetitions of real answers.</summary>
internal static class Answers
{
    private const int PageLength = 60;

    /// <summary>The services escape only what they must.</summary>
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Parameter { get; } =
    [
        .. """{"Parameter":{"ARN":"arn:aws:ssm:eu-central-1:123456789012:parameter/app/key","DataType":"text","LastModifiedDate":"""u8,
        .. """1700000000.123,"Name":"/app/key","Type":"String","Value":"ada","Version":1}}"""u8,
    ];

    public static byte[] ParameterNotFound { get; } =
        """{"__type":"ParameterNotFound","message":"There is no such parameter."}"""u8.ToArray();

    /// <summary>The tokens that Cognito gives are about a kilobyte long.</summary>
    public static byte[] Tokens { get; } = Json(new InitiateAuthResponse
    {
        AuthenticationResult = new()
        {
            AccessToken = new string('a', 1070),
            IdToken = new string('i', 1120),
            RefreshToken = new string('r', 1780),
            TokenType = "Bearer",
            ExpiresIn = 3600,
        },
    });

    public static byte[] User { get; } = Json(new GetUserResponse
    {
        Username = "user-0000000",
        UserAttributes = Attributes(0),
    });

    public static byte[] Users { get; } = UsersPage(0, PageLength, new string('t', 300));

    public static byte[] Parameters { get; } = ParametersPage(PageLength, new string('t', 300));

    public static byte[] ParametersPage(int count, string? token) => Json(new DescribeParametersResult
    {
        Parameters = [.. Enumerable.Range(0, count).Select(ParameterAt)],
        NextToken = token,
    });

    /// <summary>
    /// The page of users that starts at a number; all users are of one length. The service leaves out what is not there, so the floor's
    /// writer makes it.
    /// </summary>
    public static byte[] UsersPage(int first, int count, string? token) =>
        FloorJson.Write(new FloorUsersPage([.. Enumerable.Range(first, count).Select(UserAt)], token), FloorUsers.WritePage);

    private static byte[] Json<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Raw);

    private static FloorUser UserAt(int index) => new()
    {
        Username = $"user-{index:D7}",
        Enabled = true,
        UserStatus = "CONFIRMED",
        UserCreateDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000123 + index),
        UserLastModifiedDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000456 + index),
        Attributes = [.. Attributes(index).Select(attribute => new FloorAttribute(attribute.Name, attribute.Value))],
    };

    private static AttributeType[] Attributes(int index) =>
    [
        new() { Name = "sub", Value = $"00000000-0000-0000-0000-{index:D12}" },
        new() { Name = "email", Value = $"user-{index:D7}@example.com" },
        new() { Name = "email_verified", Value = "true" },
        new() { Name = "phone_number", Value = $"+4915200{index:D7}" },
        new() { Name = "phone_number_verified", Value = "false" },
        new() { Name = "given_name", Value = $"Ada {index:D7}" },
        new() { Name = "family_name", Value = "Lovelace" },
        new() { Name = "locale", Value = "de-DE" },
        new() { Name = "zoneinfo", Value = "Europe/Berlin" },
        new() { Name = "custom:tenant", Value = $"tenant-{index % 7}" },
    ];

    private static ParameterMetadata ParameterAt(int index) => new()
    {
        Name = $"/application/production/service-{index}/connection",
        ARN = $"arn:aws:ssm:eu-central-1:123456789012:parameter/application/production/service-{index}/connection",
        Type = ParameterType.SecureString,
        KeyId = "alias/aws/ssm",
        LastModifiedDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000123 + index),
        LastModifiedUser = "arn:aws:sts::123456789012:assumed-role/deployment/session",
        Description = $"How service {index} connects to its database.",
        AllowedPattern = "^[a-z0-9:/.@-]+$",
        Version = index + 1,
        Tier = ParameterTier.Standard,
        DataType = "text",
    };
}
