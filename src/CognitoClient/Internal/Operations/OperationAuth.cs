namespace CognitoClient.Internal.Operations;

/// <summary>Specifies how the requests of an operation are authenticated.</summary>
internal enum OperationAuth
{
    /// <summary>Signed with Signature Version 4.</summary>
    SigV4,

    /// <summary>Signed if credentials are available; otherwise, not signed.</summary>
    SigV4OrNone,

    /// <summary>Not signed. Credentials are not resolved.</summary>
    None,
}
