namespace CognitoClient.Internal.Srp;

/// <summary>The exception that is thrown when the service violates the protocol. The message never contains what it sent.</summary>
internal sealed class SrpProtocolException(string message) : Exception(message);
