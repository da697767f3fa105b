namespace CognitoClient.Testing.Internal.State;

/// <summary>A device of a user, confirmed with <c>ConfirmDevice</c>.</summary>
internal sealed class Device(string key, string groupKey, DateTimeOffset created)
{
    public string Key => key;

    /// <summary>The group key, which SRP hashes.</summary>
    public string GroupKey => groupKey;

    public string? Name { get; init; }

    /// <summary>The salt as two's complement.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>The verifier of SRP, at most 384 bytes.</summary>
    public required byte[] Verifier { get; init; }

    /// <summary>True if sign-ins with the device need no second factor.</summary>
    public bool IsRemembered { get; set; }

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Modified { get; set; } = created;

    public DateTimeOffset LastAuthenticated { get; set; } = created;

    public override string ToString() => key;
}
