namespace CognitoClient.CodeGen;

internal static class ModelImport
{
    public static int Run(Repository repository, string file, TextWriter output) => 0;
}
