using System.Security.Cryptography;
using System.Text;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>Creates and checks codes.</summary>
internal static class VerificationCodes
{
    /// <summary>Creates a code.</summary>
    /// <param name="call">The call.</param>
    /// <param name="attribute">The attribute with the address.</param>
    /// <param name="address">The address to send it to.</param>
    /// <param name="lifetime">The lifetime.</param>
    public static VerificationCode Create(ServiceCall call, string attribute, string address, TimeSpan lifetime) =>
        new(call.Ids.Code(CodeRules.Length), attribute, address, call.Now + lifetime);

    /// <summary>Returns the code that was sent, if it is the one that was entered. A wrong code does not use it up.</summary>
    /// <param name="sent">The code that was sent, or null for none.</param>
    /// <param name="entered">The code in the request.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ExpiredCodeException">There is no code, or it has expired.</exception>
    /// <exception cref="CodeMismatchException">The code is another one.</exception>
    public static VerificationCode Check(VerificationCode? sent, string entered, DateTimeOffset now)
    {
        if (sent is null || now >= sent.Expires)
        {
            throw Expired();
        }

        var isEqual = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent.Value), Encoding.UTF8.GetBytes(entered));
        return isEqual ? sent : throw Mismatch();
    }

    // FACTS-SERVER 8 [W].
    public static ExpiredCodeException Expired() => new("Invalid code provided, please request a code again.");

    // FACTS-SERVER 8 [R].
    public static CodeMismatchException Mismatch() => new("Invalid verification code provided, please try again.");
}
