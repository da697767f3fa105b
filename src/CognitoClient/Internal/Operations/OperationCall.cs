namespace CognitoClient.Internal.Operations;

/// <summary>What all attempts of one call share.</summary>
/// <param name="operation">The operation.</param>
/// <param name="body">The request's JSON.</param>
/// <param name="cancellationToken">The caller's token.</param>
internal sealed class OperationCall(OperationDescriptor operation, byte[] body, CancellationToken cancellationToken)
{
    public OperationDescriptor Operation => operation;

    public byte[] Body => body;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Lets the service tell a second attempt from a second call.</summary>
    public string InvocationId { get; } = CreateId();

    // A random UUID (RFC 9562, version 4) that has to be unique but no secret: without the system call of Guid.NewGuid.
    private static string CreateId()
    {
        Span<byte> id = stackalloc byte[16];
        Random.Shared.NextBytes(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x40);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString();
    }
}
