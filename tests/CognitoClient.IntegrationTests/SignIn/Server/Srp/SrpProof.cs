using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Srp;

/// <summary>A question for the proof of a password, of a user or of a device, and the check of its answer.</summary>
internal sealed class SrpProof
{
    private const string TimestampFormat = "ddd MMM d HH:mm:ss 'UTC' yyyy";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly SrpExchange _exchange;
    private readonly string _realm;
    private readonly string _name;
    private readonly string _salt;
    private readonly string _serverPublic;

    public SrpProof(UserPool pool, Verifier verifier, string realm, string name, string clientPublic)
    {
        if (WireNumber.Read(clientPublic) is not { } number || BigInteger.Remainder(number, SrpGroup.N).IsZero)
        {
            throw ServiceError.InvalidParameter("SRP_A is not valid");
        }

        _exchange = new(verifier, number, pool.Source.Number(pool.Options.ExponentBits));
        _realm = realm;
        _name = name;
        _salt = WireNumber.Write(verifier.Salt, pool.Source);
        _serverPublic = WireNumber.Write(_exchange.ServerPublic, pool.Source);
        SecretBlock = pool.Source.Base64(96 + pool.Source.Next(3));
        pool.Forms.Count("salt", _salt);
        pool.Forms.Count("B", _serverPublic);
    }

    public string SecretBlock { get; }

    public JsonObject Parameters(string username) => new()
    {
        ["SALT"] = _salt,
        ["SECRET_BLOCK"] = SecretBlock,
        ["SRP_B"] = _serverPublic,
        ["USERNAME"] = username,
    };

    /// <summary>Whether an answer shows the password. One that is badly formed is refused.</summary>
    public bool Fits(SignIn.Server.Parameters responses, DateTimeOffset now)
    {
        var timestamp = responses.Required("TIMESTAMP");
        if (!DateTimeOffset.TryParseExact(
            timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || time.ToString(TimestampFormat, CultureInfo.InvariantCulture) != timestamp)
        {
            throw ServiceError.InvalidParameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
        }

        var expected = Convert.ToBase64String(
            _exchange.Signature(_realm, _name, Convert.FromBase64String(SecretBlock), timestamp));
        return (time - now).Duration() <= Tolerance
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(responses.Required("PASSWORD_CLAIM_SIGNATURE")));
    }
}
