using CognitoClient.Authentication;
using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.SignUps;

/// <summary>SECRET_HASH in the operations that have no access token.</summary>
public sealed class SecretHashTests
{
    public static TheoryData<string> Operations { get; } =
        ["SignUp", "ConfirmSignUp", "ResendConfirmationCode", "ForgotPassword", "ConfirmForgotPassword"];

    // FACTS-SERVER 9, 21 [R].
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Missing_Throws(string operation)
    {
        var pool = await CreateWithSecretAsync();

        await Failure.IsAsync<NotAuthorizedException>(
            $"Client {pool.ClientId} is configured with secret but SECRET_HASH was not received", () => Call(pool, operation, null));
    }

    // FACTS-SERVER 9, 21 [W].
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Wrong_Throws(string operation)
    {
        var pool = await CreateWithSecretAsync();
        var hash = SecretHash.Compute("someone.else", pool.ClientId, pool.AppClient.ClientSecret!);

        await Failure.IsAsync<NotAuthorizedException>(
            $"Unable to verify secret hash for client {pool.ClientId}", () => Call(pool, operation, hash));
    }

    // FACTS-SERVER 9 [W].
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task ClientWithoutSecret_Throws(string operation)
    {
        var pool = await CreateAsync();
        var hash = SecretHash.Compute("jane", pool.ClientId, "secret");

        await Failure.IsAsync<NotAuthorizedException>(
            $"Unable to verify secret hash for client {pool.ClientId}", () => Call(pool, operation, hash));
    }

    [Fact]
    public async Task Right_Passes()
    {
        var pool = await CreateWithSecretAsync();
        var hash = SecretHash.Compute("jane", pool.ClientId, pool.AppClient.ClientSecret!);

        await Call(pool, "SignUp", hash);

        Assert.Equal(UserStatusType.Unconfirmed, await pool.GetStatusAsync("jane"));
    }

    // FACTS-SERVER 4 [A]: each active secret counts.
    [Fact]
    public async Task SecondSecret_Passes()
    {
        var pool = await CreateWithSecretAsync();
        var added = await pool.Client.AddUserPoolClientSecretAsync(
            new() { UserPoolId = pool.UserPoolId, ClientId = pool.ClientId }, Cancel);
        var second = added.ClientSecretDescriptor!.ClientSecretValue!;

        await Call(pool, "SignUp", SecretHash.Compute("jane", pool.ClientId, second));
        await Call(pool, "ResendConfirmationCode", SecretHash.Compute("jane", pool.ClientId, pool.AppClient.ClientSecret!));

        Assert.Equal(2, pool.Outbox.To("jane").Count);
    }

    private static Task<TestPool> CreateWithSecretAsync() => CreateAsync(client: request => request with { GenerateSecret = true });

    private static Task Call(TestPool pool, string operation, string? hash) => operation switch
    {
        "SignUp" => pool.Client.SignUpAsync(
            pool.NewSignUp("jane", Attribute("email", "jane@example.com")) with { SecretHash = hash }, Cancel),
        "ConfirmSignUp" => pool.Client.ConfirmSignUpAsync(
            new() { ClientId = pool.ClientId, Username = "jane", ConfirmationCode = "123456", SecretHash = hash }, Cancel),
        "ResendConfirmationCode" => pool.Client.ResendConfirmationCodeAsync(
            new() { ClientId = pool.ClientId, Username = "jane", SecretHash = hash }, Cancel),
        "ForgotPassword" => pool.Client.ForgotPasswordAsync(
            new() { ClientId = pool.ClientId, Username = "jane", SecretHash = hash }, Cancel),
        _ => pool.Client.ConfirmForgotPasswordAsync(
            new() { ClientId = pool.ClientId, Username = "jane", ConfirmationCode = "123456", Password = Password, SecretHash = hash },
            Cancel),
    };
}
