using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Symbols;

public class DocumentationTests
{
    private const string Empty = """ "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" } """;

    private const string Broken = """{ "target": "test#Broken" }""";

    // These errors mean the same for every operation.
    private static readonly string[] General =
    [
        "ForbiddenException", "InternalErrorException", "InternalServerException", "OperationNotEnabledException",
        "TooManyRequestsException",
    ];

    private static readonly SmithyModel Model = ModelReader.ReadFiles(TestModel.Repository.ModelFiles);

    [Fact]
    public void Cognito_EveryOperation_HasSummaryParametersReturnsAndLink() => Assert.All(TestModel.Cognito.Operations, operation =>
    {
        var text = Join([.. operation.Documentation, .. operation.Signature, .. operation.Link]);
        Assert.StartsWith("<summary>", text, StringComparison.Ordinal);
        Assert.Contains("<param name=\"request\">", text, StringComparison.Ordinal);
        Assert.Contains("<param name=\"cancellationToken\">", text, StringComparison.Ordinal);
        Assert.Contains("<returns>", text, StringComparison.Ordinal);
        Assert.EndsWith($"/APIReference/API_{operation.Name}.html\"/>", text, StringComparison.Ordinal);
    });

    [Fact]
    public void Cognito_Texts_AreWritten() => Assert.Equal([], TextStub.FindIn(Model));

    [Fact]
    public void Cognito_EverySummary_IsOneSentence() => Assert.All(
        TestModel.Cognito.Operations.Select(operation => operation.Documentation)
            .Concat(TestModel.Cognito.Records.Select(record => record.Documentation))
            .Concat(TestModel.Cognito.Records.SelectMany(record => record.Members).Select(member => member.Documentation))
            .Concat(TestModel.Cognito.Errors.Select(error => error.Documentation)),
        documentation =>
        {
            var text = Join(documentation);
            var summary = text[..text.IndexOf("</summary>", StringComparison.Ordinal)].Trim();
            Assert.EndsWith(".", summary, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\. [A-Z]", summary);
        });

    [Fact]
    public void Cognito_ConditionOfAnError_IsNotSharedByOperationsWithDifferentAuthorization()
    {
        var words = new OperationWords(Model, Model.Service);
        var access = Model.Shapes.OfType<OperationShape>().ToDictionary(operation => operation.Id.Name, words.Access);
        var conditions =
            from operation in TestModel.Cognito.Operations
            from error in operation.Errors
            where !General.Contains(error.Code)
            group operation.Name by (error.Code, Text: Join(error.Documentation));
        Assert.All(conditions, condition =>
        {
            var accesses = condition.Select(name => access[name] is OperationAccess.Session ? OperationAccess.AccessToken : access[name]);
            Assert.True(
                condition.Count() <= 3 || accesses.Distinct().Count() == 1,
                $"{condition.Count()} operations: {condition.Key}: {string.Join(", ", condition)}");
        });
    }

    [Fact]
    public void Cognito_Conditions_AreMostlyDifferent()
    {
        var conditions = TestModel.Cognito.Operations
            .SelectMany(operation => operation.Errors)
            .Where(error => !General.Contains(error.Code))
            .Select(error => Join(error.Documentation))
            .ToList();
        Assert.InRange(conditions.Distinct().Count(), conditions.Count * 2 / 3, conditions.Count);
    }

    [Fact]
    public void Cognito_EveryGeneralError_HasOneCondition() => Assert.All(General, code => Assert.Single(
        TestModel.Cognito.Operations
            .SelectMany(operation => operation.Errors)
            .Where(error => error.Code == code)
            .Select(error => Join(error.Documentation))
            .Distinct()));

    [Fact]
    public void Cognito_EveryMember_HasReadableBounds() => Assert.All(
        TestModel.Cognito.Records.SelectMany(record => record.Members).Select(member => Join(member.Documentation)),
        text =>
        {
            Assert.DoesNotContain("131", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\b0 to [0-9,]+ (characters|items|entries|bytes)", text);
            Assert.DoesNotContain(@"\p{", text, StringComparison.Ordinal);
            Assert.DoesNotContain(@"\w", text, StringComparison.Ordinal);
        });

    [Fact]
    public void Cognito_EveryMember_StatesItsRangeOnce() => Assert.All(
        TestModel.Cognito.Records.SelectMany(record => record.Members).Select(member => Join(member.Documentation)),
        text => Assert.DoesNotMatch("(?i)range is.*range is", text));

    [Theory]
    [InlineData("The time.", "<remarks>The range is 0 to 60.</remarks>")]
    [InlineData("The time. The default is 5, and the range is 0 to 9.", "<remarks>The default is 5, and the range is 0 to 9.</remarks>")]
    [InlineData("The time. The range is 1 hour to 1 day.", "<remarks>The range is 1 hour to 1 day.</remarks>")]
    public void Build_RangeInTheDocumentation_ReplacesThatOfTheModel(string documentation, string expected)
    {
        var service = TestModel.Build(TestModel.Text($$"""
            "test#RunRequest": { "type": "structure", "members": { "A": { "target": "smithy.api#Integer", "traits": {
              "smithy.api#documentation": "{{documentation}}", "smithy.api#range": { "min": 0, "max": 60 } } } } },
            "test#RunResponse": { "type": "structure" }
            """));

        var member = service.Records.Single(record => record.Name == "RunRequest").Members[0];
        Assert.Equal($"<summary>The time.</summary> {expected}", Join(member.Documentation));
    }

    [Fact]
    public void Cognito_EveryRedactedMember_SaysSo() => Assert.All(
        TestModel.Cognito.Records.SelectMany(record => record.Members),
        member => Assert.Equal(
            member.Redacted, Join(member.Documentation).Contains("Redacted by <c>ToString</c>.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("smithy.api#String", "length", """{ "min": 1, "max": 128 }""", "1 to 128 characters.")]
    [InlineData("smithy.api#String", "length", """{ "min": 6, "max": 20000 }""", "6 to 20,000 characters.")]
    [InlineData("smithy.api#String", "length", """{ "min": 0, "max": 256 }""", "At most 256 characters.")]
    [InlineData("smithy.api#String", "length", """{ "max": 1 }""", "At most 1 character.")]
    [InlineData("smithy.api#String", "length", """{ "min": 6, "max": 6 }""", "6 characters.")]
    [InlineData("smithy.api#String", "length", """{ "min": 16 }""", "At least 16 characters.")]
    [InlineData("smithy.api#String", "length", """{ "min": 1 }""", "")]
    [InlineData("smithy.api#String", "length", """{ "min": 0, "max": 131072 }""", "")]
    [InlineData("smithy.api#Blob", "length", """{ "max": 1000000 }""", "At most 1,000,000 bytes.")]
    [InlineData("test#Names", "length", """{ "min": 0, "max": 50 }""", "At most 50 items.")]
    [InlineData("smithy.api#Integer", "range", """{ "min": 0, "max": 60 }""", "The range is 0 to 60.")]
    [InlineData("smithy.api#Integer", "range", """{ "min": 0 }""", "The minimum is 0.")]
    [InlineData("smithy.api#Integer", "range", """{ "max": 9 }""", "The maximum is 9.")]
    [InlineData("smithy.api#String", "pattern", "\"^[\\\\S]+$\"", "No white space.")]
    [InlineData("smithy.api#String", "pattern", "\"^(one|two-three)$\"", "<c>one</c> or <c>two-three</c>.")]
    [InlineData("smithy.api#String", "pattern", "\"^[a-z]+$\"", "Matches <c>^[a-z]+$</c>.")]
    [InlineData("smithy.api#String", "pattern", "\"^arn:[\\\\w+=/,.@-]+:[0-9]+$\"", "")]
    public void Build_Constraint_IsReadable(string target, string trait, string value, string expected)
    {
        var service = TestModel.Build(TestModel.Text($$"""
            "test#RunRequest": { "type": "structure", "members": {
              "A": { "target": "{{target}}", "traits": { "smithy.api#{{trait}}": {{value}} } } } },
            "test#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "test#RunResponse": { "type": "structure" }
            """));

        var member = service.Records.Single(record => record.Name == "RunRequest").Members[0];
        Assert.Equal(expected.Length == 0 ? "" : $"<remarks>{expected}</remarks>", Join(member.Documentation));
    }

    [Fact]
    public void Build_Condition_IsTheOperationsThenTheErrorsThenTheDocumentation()
    {
        const string Condition = """
            "cognitoclient.codegen#condition": { "signed": "`{permission}` is {odd}.", "public": "It is open." }
            """;
        const string Errors = """ "cognitoclient.codegen#errors": { "Broken": "See Broken." } """;
        const string Words = """ "cognitoclient.codegen#words": { "odd": ["odd", "even"] } """;

        Assert.Equal("The documentation.", ConditionOf("", ""));
        Assert.Equal("<c>sample:Run</c> is odd or even.", ConditionOf(Condition, Words));
        Assert.Equal("It is open.", ConditionOf(Condition, """ "smithy.api#auth": [] """));
        Assert.Equal("See <see cref=\"Broken\"/>.", ConditionOf(Condition, Errors));
    }

    [Fact]
    public void Build_ConditionWithoutItsWordOrError_NamesTheOperation() => Assert.Equal(
        [
            "test#Run: the error Odd is documented, but the operation does not return it.",
            "test#Run: the condition of Broken requires the word 'odd'.",
        ],
        TestModel.FaultsOf(Text(
            """ "cognitoclient.codegen#condition": { "any": "{odd}" } """,
            """ "cognitoclient.codegen#errors": { "Odd": "Odd." } """)));

    private static string ConditionOf(string errorTraits, string operationTraits)
    {
        var line = Assert.Single(TestModel.Build(Text(errorTraits, operationTraits)).Operations[0].Errors[0].Documentation);
        return line["<exception cref=\"Broken\">".Length..^"</exception>".Length];
    }

    private static string Text(string errorTraits, string operationTraits) => TestModel.Text(
        $$"""
        {{Empty}}, "test#Broken": { "type": "structure", "traits": {
          "smithy.api#error": "client", "smithy.api#documentation": "The documentation. More."{{(errorTraits.Length > 0 ? "," : "")}}
          {{errorTraits}} } }
        """,
        operationTraits,
        errors: Broken);

    private static string Join(IEnumerable<string> lines) => string.Join(' ', lines);
}
