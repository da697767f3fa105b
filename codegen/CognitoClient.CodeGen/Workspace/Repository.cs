using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Workspace;

/// <summary>The paths of the generator's input and output files.</summary>
internal sealed class Repository(string root)
{
    /// <summary>Finds the repository that contains a folder, by its solution file.</summary>
    public static Repository Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(candidate.FullName, "CognitoClient.sln")))
            {
                return new Repository(candidate.FullName);
            }
        }

        throw new CodeGenException(["No CognitoClient.sln was found in this folder or above. Run the generator inside the repository."]);
    }

    /// <summary>The service's model, without documentation.</summary>
    public string Facts => File("codegen/model/cognito-identity-provider.json");

    /// <summary>The documentation of the service.</summary>
    public string Documentation => File("codegen/model/documentation.json");

    /// <summary>The conditions under which operations return errors.</summary>
    public string Errors => File("codegen/model/errors.json");

    /// <summary>Additions to the model, such as paginators and redactions.</summary>
    public string Customizations => File("codegen/model/customizations.json");

    /// <summary>The files of the service's model, in the order in which they are merged.</summary>
    public IReadOnlyList<string> ModelFiles => [Facts, Documentation, Errors, Customizations];

    /// <summary>The list of operations with short overloads.</summary>
    public string Overloads => File("codegen/model/overloads.txt");

    /// <summary>Returns the full path of a file in the repository.</summary>
    public string File(string path) => Path.Combine(root, path);

    /// <summary>The source of the client.</summary>
    public string Source => File("src/CognitoClient");

    public string Generated => File("src/CognitoClient/Generated");

    /// <summary>The constraints of requests, which the in-memory user pools check.</summary>
    public string TestingGenerated => File("src/CognitoClient.Testing/Generated");

    /// <summary>The model of another service, which the benchmarks call with a generated client and with the AWS SDK.</summary>
    public string BenchmarkFacts => File("benchmarks/model/ssm.json");

    public string BenchmarkGenerated => File("benchmarks/CognitoClient.Benchmarks/Peers/Generated");
}
