using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Workspace;

/// <summary>Where the generator's inputs and outputs stand in the repository.</summary>
internal sealed class Repository(string root)
{
    /// <summary>The repository that holds the folder, found by its solution file.</summary>
    public static Repository Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(candidate.FullName, "CognitoClient.sln")))
            {
                return new Repository(candidate.FullName);
            }
        }

        throw new CodeGenException(["Run the generator inside the repository: no CognitoClient.sln stands above this folder."]);
    }

    /// <summary>The service's facts, without prose.</summary>
    public string Facts => File("codegen/model/cognito-identity-provider.json");

    /// <summary>Our documentation of the service.</summary>
    public string Documentation => File("codegen/model/documentation.json");

    /// <summary>What the facts lack: paginators, redactions.</summary>
    public string Customizations => File("codegen/model/customizations.json");

    /// <summary>The list of operations with a short overload.</summary>
    public string Overloads => File("codegen/model/overloads.txt");

    /// <summary>A file by its path below the root.</summary>
    public string File(string path) => Path.Combine(root, path);

    public string Generated => File("src/CognitoClient/Generated");

    /// <summary>The few operations of another service that the benchmarks call with our client and with the AWS SDK.</summary>
    public string BenchmarkFacts => File("benchmarks/model/ssm.json");

    public string BenchmarkGenerated => File("benchmarks/CognitoClient.Benchmarks/Peers/Generated");
}
