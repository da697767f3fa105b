using System.Text.Json;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Signing;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Quick;

/// <summary>Runs every benchmark once, and holds the floor to what it is measured for: it must do the same work.</summary>
internal static class Check
{
    public static async Task RunAsync()
    {
        await CheckSignaturesAsync();
        CheckUsers();
        var contenders = Contender.Find("");
        foreach (var contender in contenders)
        {
            await contender.CallAsync(1);
        }

        Console.WriteLine($"{contenders.Count} benchmarks run; floor and client agree on signatures and users.");
    }

    private static async Task CheckSignaturesAsync()
    {
        var signing = new SigningBenchmarks();
        (string? Floor, string? Ours) last = default;

        // The clock may turn to the next second in between, not time after time.
        for (var i = 0; i < 10 && (last.Floor is null || last.Floor != last.Ours); i++)
        {
            await signing.Floor();
            await signing.CognitoClient();
            last = signing.Last;
        }

        Require(last.Floor == last.Ours, $"The floor signs {last.Floor}, the client {last.Ours}.");
    }

    private static void CheckUsers()
    {
        var ours = JsonSerializer.Deserialize<ListUsersResponse>(Answers.Users)!;
        var floor = FloorUsers.ReadPage(Answers.Users);
        Require(floor.PaginationToken == ours.PaginationToken, "The page's tokens differ.");
        Require(floor.Users.Select(Text).SequenceEqual(ours.Users.Select(Text)), "The page's users differ.");

        var written = FloorUsers.ReadPage(JsonSerializer.SerializeToUtf8Bytes(ours));
        Require(floor.Users.Select(Text).SequenceEqual(written.Users.Select(Text)), "The users that the client writes differ.");
    }

    private static string Text(FloorUser user) =>
        $"{user.Username} {user.Enabled} {user.UserStatus} {user.UserCreateDate:O} {user.UserLastModifiedDate:O} "
        + string.Join(' ', user.Attributes!.Select(attribute => $"{attribute.Name}={attribute.Value}"));

    private static string Text(UserType user) =>
        $"{user.Username} {user.Enabled} {user.UserStatus} {user.UserCreateDate:O} {user.UserLastModifiedDate:O} "
        + string.Join(' ', user.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"));

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
