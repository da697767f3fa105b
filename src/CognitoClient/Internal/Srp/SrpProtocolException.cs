namespace CognitoClient.Internal.Srp;

/// <summary>The other side sent what the protocol does not allow. The text never quotes it.</summary>
internal sealed class SrpProtocolException(string message) : Exception(message);
