namespace CognitoClient.Internal.Sessions;

/// <summary>Decides which addresses may receive a token.</summary>
internal static class BaseAddress
{
    public static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Determines whether an address is the base address or lies below it, by whole segments.</summary>
    public static bool Contains(Uri baseAddress, Uri? address)
    {
        if (address is not { IsAbsoluteUri: true }
            || Uri.Compare(
                baseAddress, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        var folder = baseAddress.AbsolutePath.TrimEnd('/');
        return address.AbsolutePath.StartsWith(folder, StringComparison.Ordinal)
            && (address.AbsolutePath.Length == folder.Length || address.AbsolutePath[folder.Length] == '/');
    }
}
