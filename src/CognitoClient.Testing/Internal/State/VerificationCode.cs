namespace CognitoClient.Testing.Internal.State;

/// <summary>A code that was sent to a user.</summary>
/// <param name="Value">The digits.</param>
/// <param name="Attribute">The attribute with the address: <c>email</c> or <c>phone_number</c>.</param>
/// <param name="Address">The address it was sent to.</param>
/// <param name="Expires">The time from which it is no longer accepted.</param>
internal sealed record VerificationCode(string Value, string Attribute, string Address, DateTimeOffset Expires)
{
    public override string ToString() => Attribute;
}
