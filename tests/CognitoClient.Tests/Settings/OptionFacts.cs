using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Tests.Settings;

/// <summary>The facts of an option that its property and the client itself state, in the form that documentation uses.</summary>
internal static partial class OptionFacts
{
    private static readonly Dictionary<string, XElement> Documentation = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "CognitoClient.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static PropertyInfo Property(Setting setting) => typeof(CognitoClientOptions).GetProperty(setting.Name)!;

    public static Type ValueType(Setting setting) =>
        Nullable.GetUnderlyingType(Property(setting).PropertyType) ?? Property(setting).PropertyType;

    /// <summary>The type in C#, such as <c>bool?</c>.</summary>
    public static string TypeName(Setting setting)
    {
        var name = ValueType(setting) switch
        {
            var type when type == typeof(string) => "string",
            var type when type == typeof(bool) => "bool",
            var type when type == typeof(int) => "int",
            var type => type.Name,
        };
        return Nullable.GetUnderlyingType(Property(setting).PropertyType) is null ? name : name + "?";
    }

    /// <summary>The summary of the property as plain text on one line.</summary>
    public static string Summary(Setting setting) => Summary(Property(setting));

    /// <summary>The summary of a property as plain text on one line.</summary>
    public static string Summary(PropertyInfo property) => PlainText(Member(property).Element("summary")!);

    /// <summary>The elements <c>c</c> of the remarks: variables, keys and their values.</summary>
    public static IEnumerable<string> NamesInRemarks(Setting setting) =>
        Member(Property(setting)).Elements("remarks").Descendants("c").Select(name => name.Value);

    /// <summary>The default in the words of a table.</summary>
    public static string Default(Setting setting) => setting.DefaultSource ?? setting.Default switch
    {
        null => "none",
        bool flag => flag ? "`true`" : "`false`",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        var other => $"`{other}`",
    };

    /// <summary>The default in the words of the property's documentation; null if it depends on something else.</summary>
    public static string? DocumentedDefault(Setting setting) => setting.DefaultSource is not null ? null : setting.Default switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} seconds"),
        var other => $"{other}",
    };

    /// <summary>The words between backticks.</summary>
    public static IEnumerable<string> Code(string markdown) => Backticks().Matches(markdown).Select(match => match.Groups[1].Value);

    /// <summary>A set value other than the default.</summary>
    public static object OtherValue(Setting setting) => ValueType(setting) switch
    {
        var type when type == typeof(string) => "x",
        var type when type == typeof(bool) => true,
        var type when type == typeof(int) => 4096,
        var type when type == typeof(TimeSpan) => TimeSpan.FromSeconds(7),
        var type when type == typeof(Uri) => new Uri("https://a.test/"),
        var type when type.IsEnum => Enum.GetValues(type).GetValue(1)!,
        var type when type == typeof(IAwsCredentialsProvider) => AwsCredentialsProviders.Anonymous,
        var type when type == typeof(TimeProvider) => new Microsoft.Extensions.Time.Testing.FakeTimeProvider(),
        var type when type == typeof(Polly.ResiliencePipeline) => Polly.ResiliencePipeline.Empty,
        var type when type == typeof(Microsoft.Extensions.Logging.ILoggerFactory) =>
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance,
        var type => throw new NotSupportedException($"Add a value of {type}."),
    };

    private static XElement Member(PropertyInfo property) => Documentation[$"P:{property.DeclaringType!.FullName}.{property.Name}"];

    private static string PlainText(XElement element) => WhiteSpace().Replace(
        string.Concat(element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
            XElement other => other.Value,
            _ => "",
        })),
        " ").Trim();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
