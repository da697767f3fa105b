using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks;

/// <summary>What the service would answer.</summary>
internal static class Payloads
{
    public static byte[] Users { get; } = JsonSerializer.SerializeToUtf8Bytes(new ListUsersResponse
    {
        Users = [.. Enumerable.Range(0, 60).Select(User)],
        PaginationToken = new string('t', 300),
    });

    public static byte[] UserNotFound { get; } = """{"__type":"UserNotFoundException","message":"User does not exist."}"""u8.ToArray();

    private static UserType User(int index) => new()
    {
        Username = $"user-{index}",
        Enabled = true,
        UserStatus = UserStatusType.Confirmed,
        UserCreateDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000 + index),
        UserLastModifiedDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000 + index),
        Attributes =
        [
            new() { Name = "sub", Value = $"00000000-0000-0000-0000-{index:D12}" },
            new() { Name = "email", Value = $"user-{index}@example.com" },
            new() { Name = "email_verified", Value = "true" },
            new() { Name = "phone_number", Value = $"+4915200{index:D5}" },
            new() { Name = "phone_number_verified", Value = "false" },
            new() { Name = "given_name", Value = "Ada" },
        ],
    };
}
