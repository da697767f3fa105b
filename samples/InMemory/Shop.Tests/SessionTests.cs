namespace Shop.Tests;

/// <summary>Tests expiry and lock-out by turning the clock of the user pool.</summary>
public sealed class SessionTests : IAsyncDisposable
{
    private readonly ShopFactory _shop = new();
    private readonly Customer _ada;

    public SessionTests()
    {
        _shop.Pool.AddUser(Customer.Username, Customer.Password, Customer.Email);
        _ada = new(_shop);
    }

    [Fact]
    public async Task Profile_SignedIn_ContainsEmail()
    {
        var token = await _ada.GetAccessTokenAsync();

        var profile = await _ada.ShowProfileAsync(token);

        Assert.Equal(Customer.Email, profile["email"]);
    }

    [Fact]
    public async Task Profile_TokenExpired_IsUnauthorized()
    {
        var token = await _ada.GetAccessTokenAsync();

        _shop.Cognito.Clock.Advance(TimeSpan.FromHours(2));
        var profile = await _ada.ShowProfileAsync(token);

        Assert.Equal((401, "Access Token has expired"), (profile.Status, profile["detail"]));
    }

    [Fact]
    public async Task SignIn_WrongPasswords_LocksTheUserOut()
    {
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await _ada.SignInAsync("Wrong-Password-1");
        }

        var locked = await _ada.SignInAsync();
        _shop.Cognito.Clock.Advance(TimeSpan.FromMinutes(15));
        var unlocked = await _ada.SignInAsync();

        Assert.Equal((429, "Password attempts exceeded"), (locked.Status, locked["detail"]));
        Assert.Equal(200, unlocked.Status);
    }

    public ValueTask DisposeAsync()
    {
        _ada.Dispose();
        return _shop.DisposeAsync();
    }
}
