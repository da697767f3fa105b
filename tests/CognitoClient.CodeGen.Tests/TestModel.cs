using CognitoClient.CodeGen.Emit;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Tests;

/// <summary>Small models around one subject, and the repository's own.</summary>
internal static class TestModel
{
    public static ServiceNames Names { get; } =
        new("CognitoClient.Sample", "CognitoClient.Sample.Model", "CognitoIdentityProviderException");

    public static Repository Repository { get; } = Repository.Find(AppContext.BaseDirectory);

    public static ServiceSymbol Cognito { get; } = SymbolBuilder.Build(
        ModelReader.ReadFiles(Repository.ModelFiles),
        ServiceNames.Cognito with { Overloads = File.ReadAllLines(Repository.Overloads) });

    /// <summary>A service with one operation, <c>Run</c>, and the given further shapes.</summary>
    /// <param name="shapes">
    /// JSON members of the model's <c>shapes</c> in the namespace <c>test</c>; <c>test#RunRequest</c> and <c>test#RunResponse</c> among
    /// them.
    /// </param>
    /// <param name="operationTraits">JSON members of the operation's traits.</param>
    /// <param name="serviceTraits">JSON members of further traits of the service, each with a comma in front.</param>
    public static string Text(string shapes, string operationTraits = "", string serviceTraits = "", string errors = "") => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "test#Sample": {
              "type": "service", "version": "2020-01-01", "operations": [{ "target": "test#Run" }],
              "traits": {
                "aws.api#service": { "sdkId": "Sample" },
                "aws.auth#sigv4": { "name": "sample" },
                "aws.protocols#awsJson1_1": {}{{serviceTraits}}
              }
            },
            "test#Run": {
              "type": "operation", "input": { "target": "test#RunRequest" }, "output": { "target": "test#RunResponse" },
              "errors": [{{errors}}], "traits": { {{operationTraits}} }
            },
            {{shapes}}
          }
        }
        """;

    public static ServiceSymbol Build(params IEnumerable<string> texts) => SymbolBuilder.Build(ModelReader.Read(texts), Names);

    public static IReadOnlyList<SourceFile> Emit(params IEnumerable<string> texts) => ServiceEmitter.Emit(Build(texts));

    public static IReadOnlyList<string> FaultsOf(params IEnumerable<string> texts) =>
        Assert.Throws<CodeGenException>(() => Emit(texts)).Faults;
}
