#!/usr/bin/env dotnet
// Lists the users of a user pool by status, and disables users who never confirmed their account. Run it with
//   dotnet run list-users.cs -- POOL_ID
// Outside this repository, replace the lines #:project and #:property with:
//   #:package CognitoClient@0.1.0
//   #:package CognitoClient.Testing@0.1.0
#:project ../../src/CognitoClient/CognitoClient.csproj
#:project ../../src/CognitoClient.Testing/CognitoClient.Testing.csproj
#:property PublishAot=false

using System.Globalization;
using CognitoClient;
using CognitoClient.Model;
using CognitoClient.Testing;
using Microsoft.Extensions.Options;

const string Usage = """
    Lists the users of a user pool by status, and finds users who never confirmed their account.

    Usage: dotnet run samples/Scripts/list-users.cs -- POOL_ID [options] | --demo [options]

      --status STATUS     Lists only users with this status, such as CONFIRMED or UNCONFIRMED.
      --older-than DAYS   The number of days that a user may stay UNCONFIRMED. Default: 30.
      --apply             Disables users who exceed this limit. Without it, they are only listed.
      --endpoint URL      Uses a local server. Default: Amazon Cognito with your default region and credentials.
      --demo              Uses a user pool with three users in this process. Requires no server and no AWS account.
    """;

string? poolId = null, status = null;
Uri? endpoint = null;
var days = 30;
bool apply = false, demo = false;
for (var i = 0; i < args.Length; i++)
{
    var value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--help" or "-h":
            Console.WriteLine(Usage);
            return 0;
        case "--apply":
            apply = true;
            break;
        case "--demo":
            demo = true;
            break;
        case "--status" when value is not null:
            status = args[++i];
            break;
        case "--older-than" when int.TryParse(value, CultureInfo.InvariantCulture, out days) && days >= 0:
            i++;
            break;
        case "--endpoint" when Uri.TryCreate(value, UriKind.Absolute, out endpoint):
            i++;
            break;
        case var argument when poolId is null && !argument.StartsWith('-'):
            poolId = argument;
            break;
        default:
            return Fail($"Invalid argument: {args[i]}\n\n{Usage}", 2);
    }
}

if (demo ? poolId is not null || endpoint is not null : poolId is null)
{
    return Fail(Usage, 2);
}

var demoPools = new InMemoryCognito();
try
{
    using var client = demo ? demoPools.CreateClient() : CreateClient(endpoint);
    poolId ??= await CreateDemoPoolAsync(demoPools, client);
    var users = await ReadUsersAsync(client, poolId, status);
    PrintTable(users);
    await DisableStaleAsync(client, poolId, users, TimeProvider.System.GetUtcNow().AddDays(-days), apply);
    return 0;
}
catch (OptionsValidationException error)
{
    return Fail(error.Message, 2);
}
catch (CognitoIdentityProviderException error)
{
    return Fail($"{error.Operation} failed: {error.Message}", 1);
}

// A local server ignores the region and keys, but the client requires them.
static CognitoIdentityProviderClient CreateClient(Uri? endpoint) => endpoint is null
    ? new CognitoIdentityProviderClient()
    : new(new CognitoClientOptions { Region = "us-east-1", Endpoint = endpoint, AccessKeyId = "local", SecretAccessKey = "local" });

// A confirmed user, one who signed up 40 days ago and did not confirm, and one who signed up today.
static async Task<string> CreateDemoPoolAsync(InMemoryCognito cognito, CognitoIdentityProviderClient client)
{
    var pool = cognito.AddPool();
    var app = pool.AddClient();
    cognito.Clock.Advance(TimeSpan.FromDays(-40));
    pool.AddUser("nadia", "Open-Sesame-1", email: "nadia@example.com");
    await client.SignUpAsync(new() { ClientId = app.Id, Username = "omar", Password = "Open-Sesame-1" });
    cognito.Clock.Advance(TimeSpan.FromDays(40));
    await client.SignUpAsync(new() { ClientId = app.Id, Username = "pia", Password = "Open-Sesame-1" });
    return pool.Id;
}

static async Task<List<UserType>> ReadUsersAsync(CognitoIdentityProviderClient client, string poolId, string? status)
{
    var users = new List<UserType>();
    var filter = status is null ? null : $"cognito:user_status = \"{status}\"";
    await foreach (var user in client.ListUsersItemsAsync(new() { UserPoolId = poolId, Filter = filter }))
    {
        users.Add(user);
    }

    return [.. users.OrderBy(user => $"{user.UserStatus}", StringComparer.Ordinal).ThenBy(user => user.UserCreateDate)];
}

static void PrintTable(List<UserType> users)
{
    Console.WriteLine($"{"STATUS",-22} {"ENABLED",-8} {"CREATED",-11} {"USERNAME",-24} EMAIL");
    foreach (var user in users)
    {
        var email = user.Attributes.FirstOrDefault(attribute => attribute.Name == "email")?.Value;
        var enabled = user.Enabled == true ? "yes" : "no";
        Console.WriteLine($"{user.UserStatus,-22} {enabled,-8} {user.UserCreateDate,-11:yyyy-MM-dd} {user.Username,-24} {email}".TrimEnd());
    }

    var counts = users.CountBy(user => $"{user.UserStatus}").Select(count => $"{count.Value} {count.Key}");
    Console.WriteLine(users.Count == 0 ? "No users." : $"Users: {string.Join(", ", counts)}");
}

static async Task DisableStaleAsync(
    CognitoIdentityProviderClient client, string poolId, List<UserType> users, DateTimeOffset limit, bool apply)
{
    var stale = users.Where(user => user.UserStatus == UserStatusType.Unconfirmed && user.Enabled == true && user.UserCreateDate <= limit);
    foreach (var user in stale)
    {
        if (apply)
        {
            await client.AdminDisableUserAsync(new() { UserPoolId = poolId, Username = user.Username! });
        }

        Console.WriteLine($"{(apply ? "Disabled" : "Would disable (add --apply)")}: {user.Username}");
    }
}

static int Fail(string message, int exitCode)
{
    Console.Error.WriteLine(message);
    return exitCode;
}
