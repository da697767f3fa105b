namespace CognitoClient.CodeGen.Tests.Import;

/// <summary>An import of a model that the generator or the client does not support changes no file and names every fault.</summary>
public class RejectedImportTests
{
    private const string Empty = """ "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" } """;

    private const string Runtime = """
        { "smithy": "2.0", "shapes": { "test#Sample": { "type": "apply", "traits": { "cognitoclient.codegen#runtime": {
          "protocol": "aws.protocols#awsJson1_1", "endpointPrefix": "sample", "signingName": "sample", "endpointRules": "abc" } } } } }
        """;

    [Theory]
    [InlineData("{ \"smithy\": ", "/newer.json: line 1 is not valid JSON: ")]
    [InlineData("""{ "smithy": "2.0", "smithy": "2.0" }""", "/newer.json is not valid JSON: Duplicate property 'smithy'")]
    [InlineData("[]", "/newer.json is not a Smithy 2.0 JSON AST: it is not a JSON object.")]
    public void Import_NoModel_NamesTheFileAndTheReason(string text, string expected)
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Empty));
        Assert.StartsWith(expected, Assert.Single(scratch.FaultsOf(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OtherVersionAndKeys_NamesEach()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Empty));
        Assert.Equal(
            [
                "test#Sample: the model does not contain this service.",
                "/newer.json is not a Smithy 2.0 JSON AST: its \"smithy\" property is not 2.x.",
                "/newer.json: 'odd' is not supported.",
                "/newer.json is not a Smithy 2.0 JSON AST: it has no \"shapes\".",
            ],
            scratch.FaultsOf("""{ "smithy": "1.0", "odd": 1 }"""));
    }

    [Theory]
    [InlineData("""{ }""", "test#Odd: the shape has no type.")]
    [InlineData("""7""", "test#Odd is not a JSON object.")]
    [InlineData("""{ "type": "3" }""", "test#Odd: the shape type '3' is not supported.")]
    [InlineData("""{ "type": 3 }""", "test#Odd: the shape type '3' is not supported.")]
    [InlineData("""{ "type": "String" }""", "test#Odd: the shape type 'String' is not supported.")]
    [InlineData("""{ "type": "resource" }""", "test#Odd: the shape type 'resource' is not supported.")]
    [InlineData("""{ "type": "string", "members": {} }""", "test#Odd: 'members' is not supported.")]
    [InlineData("""{ "type": "list" }""", "test#Odd: the shape has no 'member'.")]
    [InlineData("""{ "type": "list", "member": { "target": "test#Odd" } }""", "test#Odd: the list or map contains itself.")]
    [InlineData("""{ "type": "list", "member": { "target": "Odd" } }""",
        "test#Odd$member: the target is not an absolute shape ID (namespace#Name).")]
    [InlineData("""{ "type": "structure", "members": [] }""", "test#Odd: 'members' is not a JSON object.")]
    [InlineData("""{ "type": "structure", "members": { "A": {} } }""",
        "test#Odd$A: the target is not an absolute shape ID (namespace#Name).")]
    [InlineData("""{ "type": "structure", "members": { "A B": { "target": "smithy.api#String" } } }""",
        "test#Odd$A B: the name of the member is not a Smithy identifier.")]
    [InlineData("""{ "type": "structure", "members": { "A": { "target": "smithy.api#String", "odd": 1 } } }""",
        "test#Odd$A: 'odd' is not supported.")]
    [InlineData("""{ "type": "structure", "members": { "A": { "target": "test#Run" } } }""",
        "test#Odd$A: its target test#Run cannot be the type of a member.")]
    [InlineData("""{ "type": "structure", "traits": { "smithy.api#unitConversion": {} } }""",
        "test#Odd: the trait smithy.api#unitConversion is not supported.")]
    [InlineData("""{ "type": "string", "traits": { "smithy.api#length": { "min": "1" } } }""",
        "test#Odd: the trait smithy.api#length must be an object with min, max.")]
    [InlineData("""{ "type": "string", "traits": { "smithy.api#length": { "least": 1 } } }""",
        "test#Odd: the trait smithy.api#length must be an object with min, max.")]
    [InlineData("""{ "type": "operation", "input": { "target": "smithy.api#String" } }""",
        "test#Odd: its input smithy.api#String has the wrong type.")]
    [InlineData("""{ "type": "operation", "errors": [{ "target": "test#Gone" }] }""", "test#Odd: its error test#Gone is not in the model.")]
    [InlineData(
        """
        { "type": "enum", "members": {
          "A": { "target": "smithy.api#Unit" }, "B": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "A" } } } }
        """,
        "test#Odd$A, test#Odd$B: these members have the same value, 'A'.")]
    [InlineData("""{ "type": "enum", "members": { "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } }""",
        "test#Odd$A: the value is not a string.")]
    [InlineData("""{ "type": "intEnum", "members": { "A": { "target": "smithy.api#Unit" } } }""", "test#Odd$A: the member has no value.")]
    public void Import_OddShape_NamesIt(string shape, string expected)
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Empty));
        Assert.Equal([expected], scratch.FaultsOf(TestModel.Text($"{Empty}, \"test#Odd\": {shape}")));
    }

    [Fact]
    public void Import_SeveralFaults_NamesAllInOneMessage()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Empty));
        var newer = TestModel.Text(
            """
            "test#RunRequest": { "type": "structure", "members": {
              "A": { "target": "test#Untyped" }, "name": { "target": "smithy.api#String" }, "Name": { "target": "smithy.api#String" } } },
            "test#RunResponse": { "type": "structure" },
            "test#Untyped": { },
            "test#Other": { "type": "service", "version": "1" }
            """,
            """ "test#odd": {} """);

        Assert.Equal(
            [
                "test#Run: the trait test#odd is not supported.",
                "test#Untyped: the shape has no type.",
                "test#Other: the model has several services, and the generator supports only one.",
                "test#Sample: the model has several services, and the generator supports only one.",
            ],
            scratch.FaultsOf(newer));
    }

    [Fact]
    public void Import_FaultsOfShapesAndNames_NamesAllInOneMessage()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Empty));
        var newer = TestModel.Text(
            """
            "test#RunRequest": { "type": "structure", "members": {
              "name": { "target": "smithy.api#String" }, "Name": { "target": "smithy.api#String" },
              "Date": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "odd" } } } },
            "test#RunResponse": { "type": "structure", "members": {
              "When": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "strange" } } } }
            """,
            """ "test#odd": {}, "smithy.api#endpoint": { "hostPrefix": "a." } """);

        Assert.Equal(
            [
                "test#Run: the trait test#odd is not supported.",
                "test#Run: operations with smithy.api#endpoint are not supported; apply cognitoclient.codegen#omitted to omit this one.",
                "test#RunRequest$Date: the timestamp format 'odd' is not supported.",
                "test#RunResponse$When: the timestamp format 'strange' is not supported.",
            ],
            scratch.FaultsOf(newer));
    }

    [Fact]
    public void Import_OtherProtocolPrefixAndRules_NamesEach()
    {
        using var scratch = ScratchRepository.Of(Sample("""
            "aws.api#service": { "sdkId": "Sample", "endpointPrefix": "sample" }, "aws.auth#sigv4": { "name": "sample" },
            "aws.protocols#awsJson1_1": {}
            """), customizations: Runtime);
        var faults = scratch.FaultsOf(Sample("""
            "aws.api#service": { "sdkId": "Sample", "endpointPrefix": "other" }, "aws.auth#sigv4": { "name": "strange" },
            "aws.protocols#awsJson1_0": {}, "smithy.rules#endpointRuleSet": { "rules": [] }
            """));

        Assert.Equal(
            [
                "test#Sample: the endpoint rules are not those that the client implements. Change the client's endpoints, and set "
                    + "endpointRules in customizations.json to",
                "test#Sample: the client supports only the protocol aws.protocols#awsJson1_1, which the service does not have.",
                "test#Sample: the client supports only the endpointPrefix 'sample', but the service has 'other'.",
                "test#Sample: the client supports only the signingName 'sample', but the service has 'strange'.",
            ],
            [faults[0][..faults[0].LastIndexOf(' ')], .. faults.Skip(1)]);
    }

    [Fact]
    public void Import_OnlyCompiledRules_IsRejected()
    {
        const string Traits = """
            "aws.api#service": { "sdkId": "Sample", "endpointPrefix": "sample" }, "aws.auth#sigv4": { "name": "sample" },
            "aws.protocols#awsJson1_1": {}
            """;
        using var scratch = ScratchRepository.Of(Sample(Traits), customizations: Runtime);
        Assert.Equal(
            ["test#Sample: the endpoint rules cannot be compared, because the model has only smithy.rules#endpointBdd."],
            scratch.FaultsOf(Sample($$"""{{Traits}}, "smithy.rules#endpointBdd": {} """)));
    }

    [Fact]
    public void Import_OtherService_IsRejected()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Empty));
        Assert.Equal(
            ["test#Sample: the model does not contain this service."],
            scratch.FaultsOf(TestModel.Text(Empty).Replace("test#", "other#", StringComparison.Ordinal)));
    }

    private static string Sample(string traits) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "test#Sample": {
              "type": "service", "version": "2020-01-01", "operations": [{ "target": "test#Run" }], "traits": { {{traits}} } },
            "test#Run": { "type": "operation", "input": { "target": "test#RunRequest" }, "output": { "target": "test#RunResponse" } },
            {{Empty}}
          }
        }
        """;
}
