using System.Collections.Concurrent;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;
using CognitoClient.IntegrationTests.SignIn.Server.Tokens;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>All that a user pool knows.</summary>
internal sealed class UserPool
{
    private readonly ConcurrentDictionary<string, AppClient> _clients = [];

    public UserPool(PoolOptions options)
    {
        Options = options;
        Source = new(options.Seed);
        Users = new(options, Source);
        Sessions = new(options, Source);
        Tokens = new(options, Source);
    }

    public PoolOptions Options { get; }

    public SeededSource Source { get; }

    public UserDirectory Users { get; }

    public SessionStore Sessions { get; }

    public TokenStore Tokens { get; }

    public Outbox Outbox { get; } = new();

    public WireForms Forms { get; } = new();

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    /// <summary>Adds an app client that takes every flow and has no secret, unless the settings say otherwise.</summary>
    public AppClient AddClient(Func<AppClient, AppClient>? settings = null)
    {
        var client = new AppClient(Source.Hex(13));
        client = settings?.Invoke(client) ?? client;
        return _clients[client.Id] = client;
    }

    /// <summary>The app client of a call, whose pool must be this one where the call names one.</summary>
    public AppClient ClientOf(Call call)
    {
        if (call.IsAdmin && call.Required("UserPoolId") != Options.PoolId)
        {
            throw new ServiceError("ResourceNotFoundException", $"User pool {call.Text("UserPoolId")} does not exist.");
        }

        var id = call.Required("ClientId");
        return _clients.GetValueOrDefault(id)
            ?? throw new ServiceError("ResourceNotFoundException", $"User pool client {id} does not exist.");
    }

    /// <summary>The user of a name in a call, or the error or decoy that hides whether there is one.</summary>
    public User UserOf(string name, AppClient client) => Users.Find(name)
        ?? (client.HidesUnknownUsers ? Users.Decoy(name) : throw ServiceError.UnknownUser);

    /// <summary>Sends a code to a user for a purpose; an older one of the same purpose ends.</summary>
    public string SendCode(User user, string purpose, int digits = 6)
    {
        var code = Options.Code ?? Source.Digits(digits);
        user.Codes[purpose] = new(code, Now + Options.CodeLifetime);
        Outbox.Send(user, code);
        return code;
    }

    /// <summary>Checks a code that was sent for a purpose; a right one serves once.</summary>
    public void UseCode(User user, string purpose, string code)
    {
        if (!user.Codes.TryGetValue(purpose, out var sent) || sent.Expires <= Now)
        {
            throw ServiceError.ExpiredCode;
        }

        if (sent.Value != code)
        {
            throw ServiceError.WrongCode;
        }

        user.Codes.TryRemove(purpose, out _);
    }
}
