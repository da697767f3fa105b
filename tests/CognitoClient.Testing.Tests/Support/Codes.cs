namespace CognitoClient.Testing.Tests.Support;

public static class Codes
{
    /// <summary>Returns a code that differs from the one given.</summary>
    public static string Other(string code) => $"{(code[0] - '0' + 1) % 10}{code[1..]}";
}
