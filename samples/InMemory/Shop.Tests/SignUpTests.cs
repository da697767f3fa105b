using CognitoClient.Model;

namespace Shop.Tests;

/// <summary>A new customer. The user pool's messages arrive in its outbox.</summary>
public sealed class SignUpTests : IAsyncDisposable
{
    private readonly ShopFactory _shop = new();
    private readonly Customer _ada;

    public SignUpTests() => _ada = new(_shop);

    [Fact]
    public async Task SignUp_ConfirmedWithCode_CanSignIn()
    {
        await _ada.SignUpAsync();
        await _ada.ConfirmAsync(_shop.Cognito.Outbox.LastCode(Customer.Email));

        var session = await _ada.SignInAsync();

        Assert.Equal(200, session.Status);
        Assert.Equal(UserStatusType.Confirmed, _shop.Pool.GetUser(Customer.Username).Status);
    }

    [Fact]
    public async Task SignUp_NotConfirmed_CannotSignIn()
    {
        await _ada.SignUpAsync();

        var session = await _ada.SignInAsync();

        Assert.Equal((403, "User is not confirmed."), (session.Status, session["detail"]));
    }

    [Fact]
    public async Task Confirm_CodeExpired_IsRejected()
    {
        await _ada.SignUpAsync();
        var code = _shop.Cognito.Outbox.LastCode(Customer.Email);

        _shop.Cognito.Clock.Advance(TimeSpan.FromHours(25));
        var confirmation = await _ada.ConfirmAsync(code);

        Assert.Equal(400, confirmation.Status);
        Assert.Equal(nameof(ExpiredCodeException), _shop.Cognito.Requests.For("ConfirmSignUp").Single().ErrorCode);
    }

    public ValueTask DisposeAsync()
    {
        _ada.Dispose();
        return _shop.DisposeAsync();
    }
}
