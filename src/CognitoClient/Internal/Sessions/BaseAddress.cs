namespace CognitoClient.Internal.Sessions;

/// <summary>Which addresses a token may go to.</summary>
internal static class BaseAddress
{
    public static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Whether an address is the base or lies below it, whole segments counted.</summary>
    public static bool Contains(Uri baseAddress, Uri? address)
    {
        if (address is not { IsAbsoluteUri: true }
            || Uri.Compare(baseAddress, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        var folder = baseAddress.AbsolutePath.TrimEnd('/');
        return address.AbsolutePath.StartsWith(folder, StringComparison.Ordinal)
            && (address.AbsolutePath.Length == folder.Length || address.AbsolutePath[folder.Length] == '/');
    }
}
