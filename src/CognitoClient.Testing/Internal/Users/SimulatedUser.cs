using System.Security.Cryptography;
using System.Text;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Messages;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>What responses show of a user who does not exist, if the app client hides which users exist.</summary>
/// <remarks>
/// Values depend on the user pool and the name alone, so that repeated calls return the same, as they do for existing users.
/// </remarks>
/// <param name="pool">The user pool.</param>
/// <param name="name">The user name in the request.</param>
internal sealed class SimulatedUser(UserPool pool, string name)
{
    private const int SaltSize = 16;

    /// <summary>The <c>sub</c>.</summary>
    public string Sub => IdGenerator.FormatSub(Derive("sub"));

    /// <summary>The user name that the service shows: the name in the request or, if addresses are user names, the <c>sub</c>.</summary>
    public string Username => pool.Settings.UsernameAttributes.Count > 0 ? Sub : name;

    /// <summary>The salt of the password.</summary>
    public byte[] Salt => Derive("salt")[..SaltSize];

    /// <summary>Returns a destination for a code.</summary>
    /// <param name="attributes">The attributes to which the user pool sends the code, the preferred one first.</param>
    public CodeDeliveryDetailsType Deliver(IReadOnlyList<string> attributes)
    {
        var form = SimulationRules.AttributeOf(name);
        var attribute = form is not null && (attributes.Count == 0 || attributes.Contains(form))
            ? form
            : attributes is [var preferred, ..] ? preferred : "email";
        var address = attribute == form ? name : SimulationRules.Address(attribute, name, Derive(attribute));
        return Destination.Of(attribute, address).Details;
    }

    public override string ToString() => "simulated";

    private byte[] Derive(string purpose)
    {
        var equal = pool.Settings.UsernameConfiguration?.CaseSensitive is false ? name.ToUpperInvariant() : name;
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(pool.Id), Encoding.UTF8.GetBytes($"{purpose} {equal}"));
    }
}
