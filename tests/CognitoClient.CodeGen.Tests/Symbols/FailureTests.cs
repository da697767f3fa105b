namespace CognitoClient.CodeGen.Tests.Symbols;

/// <summary>What the generator refuses: always by the culprit's id, and all culprits at once.</summary>
public class FailureTests
{
    private const string Empty = """ "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" } """;

    [Fact]
    public void UnknownTrait_OnShapeAndMember_NamesBoth()
    {
        var faults = TestModel.FaultsOf(TestModel.Text("""
            "test#RunRequest": { "type": "structure", "traits": { "test#odd": {} },
              "members": { "A": { "target": "smithy.api#String", "traits": { "test#strange": {} } } } },
            "test#RunResponse": { "type": "structure" }
            """));
        Assert.Equal(
            [
                "test#RunRequest: the trait test#odd is not supported.",
                "test#RunRequest$A: the trait test#strange is not supported.",
            ],
            faults);
    }

    [Fact]
    public void UnknownShapeType_IsNamed() => Assert.Equal(
        ["test#Odd: the shape type 'bigDecimal' is not supported."],
        TestModel.FaultsOf(TestModel.Text(Empty + """, "test#Odd": { "type": "bigDecimal" } """)));

    [Fact]
    public void MissingTarget_IsNamed() => Assert.Equal(
        ["test#RunRequest$A: its target test#Nowhere is not in the model."],
        TestModel.FaultsOf(TestModel.Text("""
            "test#RunRequest": { "type": "structure", "members": { "A": { "target": "test#Nowhere" } } },
            "test#RunResponse": { "type": "structure" }
            """)));

    [Fact]
    public void NamesThatMeetInCSharp_AreNamed() => Assert.Equal(
        ["RunRequest: 2 things would be called Name.", "RunResponse.ToString: the name is taken in C#."],
        TestModel.FaultsOf(TestModel.Text("""
            "test#RunRequest": { "type": "structure", "members": {
              "name": { "target": "smithy.api#String" }, "Name": { "target": "smithy.api#String" } } },
            "test#RunResponse": { "type": "structure", "members": { "ToString": { "target": "smithy.api#String" } } }
            """)));

    [Fact]
    public void MemberCalledAsItsType_IsNamed() => Assert.Equal(
        ["RunRequest.RunRequest: the name is taken in C#."],
        TestModel.FaultsOf(TestModel.Text("""
            "test#RunRequest": { "type": "structure", "members": { "RunRequest": { "target": "smithy.api#String" } } },
            "test#RunResponse": { "type": "structure" }
            """)));

    [Fact]
    public void UnclearAuth_IsNamed() => Assert.Equal(
        ["test#Run: the authentication schemes are not supported: smithy.api#httpBearerAuth."],
        TestModel.FaultsOf(TestModel.Text(Empty, """ "smithy.api#auth": ["smithy.api#httpBearerAuth"] """)));

    [Theory]
    [InlineData("smithy.api#endpoint", """{ "hostPrefix": "a." }""")]
    [InlineData("smithy.api#requestCompression", """{ "encodings": ["gzip"] }""")]
    public void OperationThatBurdensEveryCall_IsRefusedByName(string trait, string value) => Assert.Equal(
        [$"test#Run: operations with {trait} are not supported; apply cognitoclient.codegen#omitted to omit this one."],
        TestModel.FaultsOf(TestModel.Text(Empty, $"\"{trait}\": {value}")));

    [Fact]
    public void PaginatorWithoutItsMembers_NamesEach() => Assert.Equal(
        [
            "test#Run: its paginated trait's inputToken 'Next' is not in test#RunRequest.",
            "test#Run: its paginated trait's outputToken 'Next' is not in test#RunResponse.",
            "test#Run: its paginated trait's items 'All' is not in test#RunResponse.",
        ],
        TestModel.FaultsOf(TestModel.Text(
            Empty, """ "smithy.api#paginated": { "inputToken": "Next", "outputToken": "Next", "items": "All" } """)));

    [Fact]
    public void ApplyToNothing_IsNamed() => Assert.Equal(
        ["test#Gone$A: traits are applied to a shape that is not in the model."],
        TestModel.FaultsOf(
            TestModel.Text(Empty),
            """
            { "smithy": "2.0", "shapes": { "test#Gone$A": { "type": "apply", "traits": { "smithy.api#sensitive": {} } } } }
            """));

    [Fact]
    public void OtherProtocol_IsNamed()
    {
        var text = TestModel.Text(Empty).Replace("aws.protocols#awsJson1_1", "smithy.api#tags", StringComparison.Ordinal);
        Assert.Equal(
            ["test#Sample: the service has none of the supported protocols awsJson1_0 and awsJson1_1."],
            TestModel.FaultsOf(text));
    }

    [Fact]
    public void EnumMemberWithoutValue_HasItsName() => Assert.Equal(
        ["\"A_B\"", "\"c\""],
        TestModel.Build(TestModel.Text("""
            "test#RunRequest": { "type": "structure", "members": { "A": { "target": "test#Letter" } } },
            "test#RunResponse": { "type": "structure" },
            "test#Letter": { "type": "enum", "members": {
              "A_B": { "target": "smithy.api#Unit" }, "C": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "c" } } } }
            """)).Enums.Single().Values.Select(value => value.Literal));

    [Fact]
    public void MixinsAndResources_AreNamed() => Assert.Equal(
        ["test#RunResponse: 'mixins' is not supported."],
        TestModel.FaultsOf(TestModel.Text("""
            "test#RunRequest": { "type": "structure" },
            "test#RunResponse": { "type": "structure", "mixins": [{ "target": "test#RunRequest" }] }
            """)));
}
