namespace CognitoClient.Internal.Operations;

/// <summary>How the service's model says that an operation is authenticated.</summary>
internal enum OperationAuth
{
    /// <summary>Signed with Signature Version 4.</summary>
    SigV4,

    /// <summary>Signed where credentials can be had, sent without a signature elsewhere.</summary>
    SigV4OrNone,

    /// <summary>Never signed; credentials are not looked up.</summary>
    None,
}
