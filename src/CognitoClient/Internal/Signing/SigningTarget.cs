namespace CognitoClient.Internal.Signing;

/// <summary>What a signature covers of a message's URI; looked at once for all messages.</summary>
internal sealed class SigningTarget(Uri uri)
{
    public Uri Uri => uri;

    /// <summary>The Host header that <see cref="SocketsHttpHandler"/> writes for the URI.</summary>
    public string Host { get; } = HostOf(uri);

    /// <summary>The path as sent.</summary>
    public string Path { get; } = uri.AbsolutePath;

    /// <summary>The query as sent, without its question mark.</summary>
    public string Query { get; } = uri.Query is ['?', .. var parameters] ? parameters : "";

    private static string HostOf(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }
}
