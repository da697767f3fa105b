using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CognitoClient.Internal.Settings;
using CognitoClient.Tests.Settings;

namespace CognitoClient.Tests.DependencyInjection;

/// <summary>The schema that editors complete appsettings.json with. APPROVE=1 in the environment writes it anew.</summary>
public class ConfigurationSchemaTests
{
    private const string Path = "src/CognitoClient/ConfigurationSchema.json";
    private const string TimePattern =
        @"^-?(\d{1,7}|((\d{1,7}[\.:])?(([01]?\d|2[0-3]):[0-5]?\d|([01]?\d|2[0-3]):[0-5]?\d:[0-5]?\d)(\.\d{1,7})?))$";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Schema_OfThePackage_IsThatOfTheSettingsTable()
    {
        var schema = JsonNode.Parse(RepositoryFile.Read(Path))!;
        schema["properties"]!["Cognito"]!["properties"] = new JsonObject(SettingsTable.All
            .Where(setting => setting.Bind is not null)
            .OrderBy(setting => setting.Name, StringComparer.Ordinal)
            .Select(setting => KeyValuePair.Create<string, JsonNode?>(setting.Name, Describe(setting))));
        var expected = schema.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(RepositoryFile.FindPath(Path), expected);
        }

        Assert.Equal(expected, RepositoryFile.Read(Path));
    }

    private static JsonObject Describe(Setting setting)
    {
        var type = OptionFacts.ValueType(setting);
        var schema = new JsonObject();
        if (type.IsEnum)
        {
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)name)]);
        }
        else
        {
            schema["type"] = type == typeof(bool) ? "boolean" : type == typeof(int) ? "integer" : "string";
        }

        if (type == typeof(Uri))
        {
            schema["format"] = "uri";
        }

        if (type == typeof(TimeSpan))
        {
            schema["pattern"] = TimePattern;
        }
        else
        {
            AddLimit(schema, "minimum", setting.Minimum, isSet: setting.Minimum > long.MinValue);
            AddLimit(schema, type == typeof(string) ? "maxLength" : "maximum", setting.Maximum, isSet: setting.Maximum < long.MaxValue);
        }

        schema["description"] = OptionFacts.Summary(setting) + (setting.IsSecret ? " Keep it out of files under version control." : "");
        return schema;
    }

    private static void AddLimit(JsonObject schema, string keyword, long limit, bool isSet)
    {
        if (isSet)
        {
            schema[keyword] = limit;
        }
    }
}
