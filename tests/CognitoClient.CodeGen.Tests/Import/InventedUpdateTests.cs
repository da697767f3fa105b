using System.Text.Json.Nodes;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Import;

/// <summary>
/// Imports an invented update of the service's own model: a paginated operation, an error, an enumeration value, a structure in three
/// places, and a removed member.
/// </summary>
public class InventedUpdateTests
{
    [Fact]
    public void Import_InventedUpdate_ReportsItAndLeavesOnlyTextsToWrite()
    {
        using var scratch = ScratchRepository.OfCognito();

        var report = scratch.Import(Update());

        Assert.Equal(
            """
            14 changes of the model, 2 of them breaking for users (!).
            Operations: 1 added, 0 removed, 1 changed
            ! ~ DescribeTermsByClient: overload: string userPoolId, string clientId, string termsName → string userPoolId, string clientId
              + ListUserConsents: ListUserConsentsAsync
            Errors: 1 added, 0 removed, 0 changed
              + ConsentExpiredException: exception ConsentExpiredException
            Structures: 7 added, 1 removed, 0 changed
              + ConsentConfigurationType: record ConsentConfigurationType
              + ConsentType: record ConsentType
              + CreateUserPoolRequest$ConsentConfiguration: ConsentConfigurationType? ConsentConfiguration
            ! - DescribeTermsByClientRequest$TermsName
              + ListUserConsentsRequest: record ListUserConsentsRequest
              + ListUserConsentsResponse: record ListUserConsentsResponse
              + UpdateUserPoolRequest$ConsentConfiguration: ConsentConfigurationType? ConsentConfiguration
              + UserPoolType$ConsentConfiguration: ConsentConfigurationType? ConsentConfiguration
            Enumerations: 1 added, 0 removed, 0 changed
              + ChallengeNameType$CONSENT: CONSENT
            Other shapes: 2 added, 0 removed, 0 changed
              + ConsentListType
              + ConsentTitleType
            Hints: 1
                ConsentType$RecoveryCode: could be a secret but is not sensitive. Add the trait to customizations.json.
            Texts to write, which begin with TODO: 19
                documentation.json: ChallengeNameType$CONSENT
                documentation.json: ConsentConfigurationType
                documentation.json: ConsentConfigurationType$Title
                documentation.json: ConsentExpiredException
                documentation.json: ConsentExpiredException$message
                documentation.json: ConsentType
                documentation.json: ConsentType$ConsentId
                documentation.json: ConsentType$RecoveryCode
                documentation.json: CreateUserPoolRequest$ConsentConfiguration
                documentation.json: ListUserConsents
                documentation.json: ListUserConsentsRequest$UserPoolId
                documentation.json: ListUserConsentsRequest$Username
                documentation.json: ListUserConsentsRequest$MaxResults
                documentation.json: ListUserConsentsRequest$NextToken
                documentation.json: ListUserConsentsResponse$Consents
                documentation.json: ListUserConsentsResponse$NextToken
                documentation.json: UpdateUserPoolRequest$ConsentConfiguration
                documentation.json: UserPoolType$ConsentConfiguration
                errors.json: ListUserConsents: ConsentExpiredException
            Texts and customizations removed: 1
                documentation.json: DescribeTermsByClientRequest$TermsName

            """,
            report);

        var model = ModelReader.ReadFiles(scratch.Repository.ModelFiles);
        var names = ServiceNames.Cognito with { Overloads = File.ReadAllLines(scratch.Repository.Overloads) };
        var operation = SymbolBuilder.Build(model, names).Operations.Single(operation => operation.Name == "ListUserConsents");
        Assert.Equal("ConsentType", operation.Paginator?.ItemType);
        Assert.Equal(19, TextStub.FindIn(model).Count());
    }

    private static string Update()
    {
        var root = JsonNode.Parse(File.ReadAllText(TestModel.Repository.Facts))!;
        var shapes = root["shapes"]!.AsObject();
        JsonObject Shape(string name) => shapes[Id(name)]!.AsObject();
        JsonObject Members(string name) => Shape(name)["members"]!.AsObject();

        Shape("AWSCognitoIdentityProviderService")["operations"]!.AsArray().Add(Target("ListUserConsents"));
        foreach (var (name, shape) in JsonNode.Parse(Added)!.AsObject())
        {
            shapes[Id(name)] = JsonNode.Parse(shape!.ToJsonString().Replace("own#", Id(""), StringComparison.Ordinal));
        }

        foreach (var name in new[] { "CreateUserPoolRequest", "UpdateUserPoolRequest", "UserPoolType" })
        {
            Members(name)["ConsentConfiguration"] = Target("ConsentConfigurationType");
        }

        Members("ChallengeNameType")["CONSENT"] = new JsonObject { ["target"] = "smithy.api#Unit" };
        Members("DescribeTermsByClientRequest").Remove("TermsName");
        return root.ToJsonString();
    }

    private static JsonObject Target(string name) => new() { ["target"] = Id(name) };

    private static string Id(string name) => $"com.amazonaws.cognitoidentityprovider#{name}";

    private const string Added = """
        {
          "ListUserConsents": {
            "type": "operation", "input": { "target": "own#ListUserConsentsRequest" },
            "output": { "target": "own#ListUserConsentsResponse" },
            "errors": [
              { "target": "own#ConsentExpiredException" }, { "target": "own#InvalidParameterException" },
              { "target": "own#NotAuthorizedException" }, { "target": "own#ResourceNotFoundException" },
              { "target": "own#UserNotFoundException" }
            ],
            "traits": {
              "smithy.api#documentation": "<p>Lists the consents.</p>",
              "smithy.api#paginated": { "inputToken": "NextToken", "outputToken": "NextToken", "items": "Consents" }
            }
          },
          "ListUserConsentsRequest": {
            "type": "structure",
            "members": {
              "UserPoolId": { "target": "own#UserPoolIdType", "traits": { "smithy.api#required": {} } },
              "Username": { "target": "own#UsernameType", "traits": { "smithy.api#required": {} } },
              "MaxResults": { "target": "own#QueryLimitType" },
              "NextToken": { "target": "own#PaginationKeyType" }
            }
          },
          "ListUserConsentsResponse": {
            "type": "structure",
            "members": { "Consents": { "target": "own#ConsentListType" }, "NextToken": { "target": "own#PaginationKeyType" } }
          },
          "ConsentListType": { "type": "list", "member": { "target": "own#ConsentType" } },
          "ConsentType": {
            "type": "structure",
            "members": { "ConsentId": { "target": "smithy.api#String" }, "RecoveryCode": { "target": "smithy.api#String" } }
          },
          "ConsentExpiredException": {
            "type": "structure", "members": { "message": { "target": "own#MessageType" } }, "traits": { "smithy.api#error": "client" }
          },
          "ConsentConfigurationType": { "type": "structure", "members": { "Title": { "target": "own#ConsentTitleType" } } },
          "ConsentTitleType": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 64 } } }
        }
        """;
}
