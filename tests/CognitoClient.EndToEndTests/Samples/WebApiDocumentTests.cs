using System.Text.Json.Nodes;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>The OpenAPI document of the web API sample: the client's types appear as what they are.</summary>
public sealed class WebApiDocumentTests
{
    [Fact]
    public async Task Document_TypesOfTheClient_AreDescribed()
    {
        var settings = new Dictionary<string, string>
        {
            ["Cognito:Region"] = "eu-central-1",
            ["SignIn:UserPoolId"] = "eu-central-1_EXAMPLE",
            ["SignIn:ClientId"] = "client",
        };
        await using var api = new WebApiServer(settings);
        using var browser = api.OpenBrowser();

        var document = JsonNode.Parse((await browser.GetAsync("/openapi/v1.json")).Body)!;

        AssertJson(
            """{"$ref":"#/components/schemas/GetUserAuthFactorsResponse"}""",
            document["paths"]!["/factors"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
        AssertJson(
            """
            {
              "Username": { "type": "string" },
              "PreferredMfaSetting": { "type": "string" },
              "UserMFASettingList": { "type": "array", "items": { "type": "string" } },
              "ConfiguredUserAuthFactors": { "type": "array", "items": { "$ref": "#/components/schemas/AuthFactorType" } }
            }
            """,
            document["components"]!["schemas"]!["GetUserAuthFactorsResponse"]!["properties"]);
        AssertJson(
            """
            [
              { "type": "string", "enum": ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "SOFTWARE_TOKEN"] },
              { "type": "string" }
            ]
            """,
            document["components"]!["schemas"]!["AuthFactorType"]!["anyOf"]);
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
