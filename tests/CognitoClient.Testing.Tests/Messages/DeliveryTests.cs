using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Messages;

/// <summary>Messages with codes while they are delivered.</summary>
public sealed class DeliveryTests
{
    public static TheoryData<string> Operations { get; } =
    [
        "SignUp", "ResendConfirmationCode", "ForgotPassword", "AdminResetUserPassword", "UpdateUserAttributes",
        "GetUserAttributeVerificationCode",
    ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task UserPool_IsNotLockedMeanwhile(string operation)
    {
        var pool = await CreateWithUsersAsync();
        var token = pool.AccessToken("jane");
        var deliveries = 0;
        pool.Outbox.FailDelivery = _ =>
        {
            deliveries++;
            var other = Task.Run(() => pool.GetUserAsync("jane"));
            return !SpinWait.SpinUntil(() => other.IsCompleted, TimeSpan.FromSeconds(30));
        };

        await Call(pool, operation, token);

        Assert.Equal(1, deliveries);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Fails_Throws(string operation)
    {
        var pool = await CreateWithUsersAsync();
        var token = pool.AccessToken("jane");
        pool.Outbox.Clear();
        pool.Outbox.FailDelivery = _ => true;

        await Assert.ThrowsAsync<CodeDeliveryFailureException>(() => Call(pool, operation, token));

        Assert.Empty(pool.Outbox.Messages);
    }

    private static async Task<TestPool> CreateWithUsersAsync()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.SignUpWithEmailAsync("joe");
        return pool;
    }

    private static Task Call(TestPool pool, string operation, string token) => operation switch
    {
        "SignUp" => pool.SignUpWithEmailAsync("new"),
        "ResendConfirmationCode" => pool.ResendAsync("joe"),
        "ForgotPassword" => pool.ForgotPasswordAsync("jane"),
        "AdminResetUserPassword" => pool.ResetPasswordAsync("jane"),
        "UpdateUserAttributes" => pool.Client.UpdateUserAttributesAsync(
            new() { AccessToken = token, UserAttributes = [Attribute("email", "new@example.com")] }, Cancel),
        _ => pool.RequestCodeAsync(token, "email"),
    };
}
