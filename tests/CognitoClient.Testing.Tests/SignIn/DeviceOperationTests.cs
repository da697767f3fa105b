using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>The operations on devices.</summary>
public sealed class DeviceOperationTests
{
    private static CancellationToken Cancellation => SignInSite.Cancellation;

    // FACTS-SERVER 11 [A].
    [Fact]
    public async Task ConfirmDevice_Twice_Exists()
    {
        var site = await DeviceSite.CreateAsync();
        var tokens = await DeviceSite.FirstSignInAsync(site);
        await site.SignIn().ConfirmDeviceAsync(tokens, "Laptop", Cancellation);
        ConfirmDeviceRequest request = new()
        {
            AccessToken = tokens.AccessToken,
            DeviceKey = tokens.NewDevice!.DeviceKey!,
            DeviceSecretVerifierConfig = new() { Salt = "AQ==", PasswordVerifier = "Ag==" },
        };

        await Assert.ThrowsAsync<DeviceKeyExistsException>(() => site.Client.ConfirmDeviceAsync(request, Cancellation));
        await SignInSite.AssertThrowsAsync<ResourceNotFoundException>(
            "Device does not exist.", () => site.Client.ConfirmDeviceAsync(request with { DeviceKey = "us-east-1_0" }, Cancellation));
    }

    [Theory]
    [InlineData("", "Ag==")]
    [InlineData("AQ==", "AA==")]
    [InlineData("AQ==", "***")]
    public async Task ConfirmDevice_UselessVerifier_Refused(string salt, string verifier)
    {
        var site = await DeviceSite.CreateAsync();
        var tokens = await DeviceSite.FirstSignInAsync(site);

        await Assert.ThrowsAsync<InvalidParameterException>(() => site.Client.ConfirmDeviceAsync(
            new()
            {
                AccessToken = tokens.AccessToken,
                DeviceKey = tokens.NewDevice!.DeviceKey!,
                DeviceSecretVerifierConfig = new() { Salt = salt, PasswordVerifier = verifier },
            },
            Cancellation));
    }

    // FACTS-SERVER 11 [A]: confirmed devices are listed, remembered or not.
    [Fact]
    public async Task Devices_OfTheUserAndOfAdministrators()
    {
        var site = await DeviceSite.CreateAsync(new() { DeviceOnlyRememberedOnUserPrompt = true });
        var tokens = await DeviceSite.FirstSignInAsync(site);
        Assert.Empty((await site.Client.ListDevicesAsync(new() { AccessToken = tokens.AccessToken }, Cancellation)).Devices);
        var device = await site.SignIn().ConfirmDeviceAsync(tokens, "Laptop", Cancellation);
        await DeviceSite.ConfirmAsync(site);

        var own = (await site.Client.ListDevicesAsync(new() { AccessToken = tokens.AccessToken }, Cancellation)).Devices;
        var admin = (await site.Client.AdminListDevicesAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation)).Devices;
        Assert.Equal(2, own.Count);
        Assert.Equal(own.Select(item => item.DeviceKey), admin.Select(item => item.DeviceKey));
        var page = await site.Client.ListDevicesAsync(new() { AccessToken = tokens.AccessToken, Limit = 1 }, Cancellation);
        Assert.Single(page.Devices);
        Assert.NotNull(page.PaginationToken);

        var read = (await site.Client.GetDeviceAsync(
            new() { AccessToken = tokens.AccessToken, DeviceKey = device.DeviceKey }, Cancellation)).Device!;
        Assert.Contains(new AttributeType { Name = "device_name", Value = "Laptop" }, read.DeviceAttributes);
        Assert.Contains(new AttributeType { Name = "device_status", Value = "valid" }, read.DeviceAttributes);
        Assert.NotNull(read.DeviceCreateDate);
        Assert.NotNull(read.DeviceLastAuthenticatedDate);
        var byAdmin = await site.Client.AdminGetDeviceAsync(
            new() { UserPoolId = site.PoolId, Username = "nadia", DeviceKey = device.DeviceKey }, Cancellation);
        Assert.Equal(read.DeviceAttributes, byAdmin.Device!.DeviceAttributes);
        await site.Client.AdminUpdateDeviceStatusAsync(
            new()
            {
                UserPoolId = site.PoolId,
                Username = "nadia",
                DeviceKey = device.DeviceKey,
                DeviceRememberedStatus = DeviceRememberedStatusType.Remembered,
            },
            Cancellation);
        await DeviceSite.SignInAsync(site, device, "srp");
        Assert.Contains(site.Cognito.Requests.All, DeviceSite.IsDeviceChallenge);

        await site.SignIn().ForgetDeviceAsync(tokens.AccessToken, device.DeviceKey, Cancellation);
        await SignInSite.AssertThrowsAsync<ResourceNotFoundException>(
            "Device does not exist.",
            () => site.Client.GetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.DeviceKey }, Cancellation));
    }
}
