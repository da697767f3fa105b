using System.Diagnostics;
using System.Security.Cryptography;
using CognitoClient.Internal.Srp;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// The secrets with which one call responds to challenges itself: the password, and the SRP exchanges that it started. Each exchange is
/// used for one proof, so a service that repeats its challenge cannot prolong the call.
/// </summary>
internal sealed class SignInSecrets(string? password = null) : IDisposable
{
    private SrpExchange? _user;
    private SrpExchange? _device;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Password { get; } = password;

    /// <summary>Indicates whether this call has already started the device's exchange.</summary>
    public bool DeviceTried { get; private set; }

    /// <summary>Starts the exchange that proves the password, and returns its SRP_A.</summary>
    public string StartUser()
    {
        _user?.Dispose();
        _user = SrpExchange.Start();
        return _user.PublicValue;
    }

    /// <summary>Starts the exchange that proves the device's password, and returns its SRP_A.</summary>
    public string StartDevice()
    {
        DeviceTried = true;
        _device?.Dispose();
        _device = SrpExchange.Start();
        return _device.PublicValue;
    }

    /// <summary>Resumes the exchange of a state that an earlier call reached, if the state has one.</summary>
    /// <exception cref="FormatException">The secret of the exchange is invalid.</exception>
    public void Resume(ChallengeState state)
    {
        if (state.Name == ChallengeNameType.DevicePasswordVerifier)
        {
            _device = Resume(state.SrpSecret);
        }
        else
        {
            _user = Resume(state.SrpSecret);
        }
    }

    /// <summary>Verifies the secret of an exchange that was serialized.</summary>
    /// <exception cref="FormatException">The secret is invalid.</exception>
    public static void Verify(string? secret) => Resume(secret)?.Dispose();

    public SrpExchange? TakeUser() => Interlocked.Exchange(ref _user, null);

    public SrpExchange? TakeDevice() => Interlocked.Exchange(ref _device, null);

    /// <summary>Returns the secret of the unfinished exchange that a challenge belongs to, or null if there is none.</summary>
    public string? Export(ChallengeNameType challenge) => challenge.Value switch
    {
        "PASSWORD_VERIFIER" when _user is { } exchange => Export(exchange),
        "DEVICE_PASSWORD_VERIFIER" when _device is { } exchange => Export(exchange),
        _ => null,
    };

    public void Dispose()
    {
        TakeUser()?.Dispose();
        TakeDevice()?.Dispose();
    }

    private static string Export(SrpExchange exchange)
    {
        var secret = exchange.ExportSecret();
        var text = Convert.ToBase64String(secret);
        CryptographicOperations.ZeroMemory(secret);
        return text;
    }

    private static SrpExchange? Resume(string? secret)
    {
        byte[] bytes = [];
        try
        {
            bytes = Convert.FromBase64String(secret ?? "");
            return secret is null ? null : SrpExchange.Resume(bytes);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new FormatException("The serialized challenge has an invalid SRP secret.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
