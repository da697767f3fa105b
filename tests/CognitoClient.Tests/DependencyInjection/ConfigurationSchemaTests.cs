using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CognitoClient.Authentication;
using CognitoClient.Internal.Hosting;
using CognitoClient.Internal.Settings;
using CognitoClient.Tests.Settings;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Tests.DependencyInjection;

/// <summary>The schema that editors complete appsettings.json with. APPROVE=1 in the environment writes it anew.</summary>
public class ConfigurationSchemaTests
{
    private const string Path = "src/CognitoClient/ConfigurationSchema.json";
    private const string TimePattern =
        @"^-?(0+|((\d{1,7}[\.:])?(([01]?\d|2[0-3]):[0-5]?\d|([01]?\d|2[0-3]):[0-5]?\d:[0-5]?\d)(\.\d{1,7})?))$";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Schema_OfThePackage_IsThatOfTheSettingsTable()
    {
        var schema = JsonNode.Parse(RepositoryFile.Read(Path))!;
        var cognito = schema["properties"]!["Cognito"]!.AsObject();
        cognito["additionalProperties"] = false;
        cognito["properties"] = Describe(typeof(CognitoClientOptions), SettingsTable.All.Where(setting => setting.Bind is not null));
        cognito["properties"]!["SignIn"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Options of the sign-in that AddCognitoSignIn(configuration.GetSection(\"Cognito:SignIn\")) registers.",
            ["additionalProperties"] = false,
            ["properties"] = Describe(
                typeof(CognitoSignInOptions), SignInOptionsBinding.Keys.Where(key => key.Bind is not null).Select(key => key.Setting)),
        };
        var expected = schema.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(RepositoryFile.FindPath(Path), expected);
        }

        Assert.Equal(expected, RepositoryFile.Read(Path));
    }

    [Theory]
    [InlineData("00:00:30", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("00:00:00.5", true)]
    [InlineData("0", true)]
    [InlineData("30", false)]
    [InlineData("30s", false)]
    public void Schema_Times_AreThoseThatBindingAccepts(string value, bool isAccepted)
    {
        var options = new CognitoClientOptions();

        OptionsBinding.Apply(new ConfigurationBuilder().AddInMemoryCollection([new("Timeout", value)]).Build(), options);

        Assert.Equal((isAccepted, isAccepted), (Regex.IsMatch(value, TimePattern), options.ConfigurationFaults.Count == 0));
    }

    [Fact]
    public void SignInKeys_OfASection_AreTheOptions() => Assert.Equal(
        typeof(CognitoSignInOptions).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
        SignInOptionsBinding.KeyNames.Order(StringComparer.Ordinal));

    private static JsonObject Describe(Type options, IEnumerable<Setting> settings) => new(settings
        .OrderBy(setting => setting.Name, StringComparer.Ordinal)
        .Select(setting => KeyValuePair.Create<string, JsonNode?>(setting.Name, Describe(options.GetProperty(setting.Name)!, setting))));

    private static JsonObject Describe(PropertyInfo property, Setting setting)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
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

        schema["description"] = OptionFacts.Summary(property) + (setting.IsSecret ? " Keep it out of files under version control." : "");
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
