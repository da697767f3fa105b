namespace CognitoClient.Internal.Operations;

/// <summary>The data that all attempts of a call share.</summary>
/// <param name="operation">The operation.</param>
/// <param name="body">The JSON of the request.</param>
/// <param name="cancellationToken">The cancellation token of the caller.</param>
internal sealed class OperationCall(OperationDescriptor operation, byte[] body, CancellationToken cancellationToken)
{
    public OperationDescriptor Operation => operation;

    public byte[] Body => body;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The ID that is the same for all attempts of the call and different for each call.</summary>
    public string InvocationId { get; } = CreateId();

    // A version 4 UUID (RFC 9562). It must be unique but is not a secret, so it avoids the system call of Guid.NewGuid.
    private static string CreateId()
    {
        Span<byte> id = stackalloc byte[16];
        Random.Shared.NextBytes(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x40);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString();
    }
}
