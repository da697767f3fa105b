using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CognitoClient.Internal.Hosting;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Tests.Settings;

/// <summary>Holds everything that names settings to the one table.</summary>
public class SettingsTableTests
{
    // They are a part of Credentials.
    private static readonly string[] Keys = ["AccessKeyId", "SecretAccessKey", "SessionToken"];

    public static TheoryData<string> Names => [.. SettingsTable.All.Select(setting => setting.Name)];

    public static TheoryData<string> BindableNames =>
        [.. SettingsTable.All.Where(setting => setting.Bind is not null).Select(setting => setting.Name)];

    [Fact]
    public void All_Rows_AreTheOptions()
    {
        var rows = typeof(SettingsTable).GetFields().Select(field => (Setting)field.GetValue(null)!).ToList();

        Assert.Equal(rows, SettingsTable.All);
        Assert.Equal(
            typeof(CognitoClientOptions).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
            rows.Select(setting => setting.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bind_ObjectsOfCode_AreTheOnlyRowsWithoutIt() => Assert.Equal(
        SettingsTable.All.Where(setting => OptionFacts.ValueType(setting) is { IsAbstract: true } or { Namespace: "Polly" }),
        SettingsTable.All.Where(setting => setting.Bind is null));

    [Theory]
    [MemberData(nameof(BindableNames))]
    public void Apply_OneSetting_SetsItsPropertyAlone(string name)
    {
        var setting = Find(name);
        var expected = new CognitoClientOptions();
        var options = new CognitoClientOptions();
        OptionFacts.Property(setting).SetValue(expected, OptionFacts.OtherValue(setting));

        OptionsBinding.Apply(Configuration(name, FormattableString.Invariant($"{OptionFacts.OtherValue(setting)}")), options);

        Assert.Equivalent(expected, options, strict: true);
        Assert.Equal(OptionFacts.OtherValue(setting), OptionFacts.Property(setting).GetValue(options));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToString_OneSetting_IsPrintedAndASecretMasked(string name)
    {
        var setting = Find(name);
        var options = new CognitoClientOptions();
        OptionFacts.Property(setting).SetValue(options, OptionFacts.OtherValue(setting));

        var value = setting switch
        {
            { IsSecret: true } => "***",
            { Bind: null } => nameof(Polly.ResiliencePipeline) == name ? name : OptionFacts.OtherValue(setting).GetType().Name,
            _ => string.Create(CultureInfo.InvariantCulture, $"{OptionFacts.OtherValue(setting)}"),
        };
        Assert.Contains($" {name} = {value}", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsSecret_InADebugger_IsHidden(string name)
    {
        var state = OptionFacts.Property(Find(name)).GetCustomAttribute<DebuggerBrowsableAttribute>()?.State;

        Assert.Equal(Find(name).IsSecret, state == DebuggerBrowsableState.Never && Find(name).Bind is not null);
    }

    [Fact]
    public void Notes_ForADiagnosis_AreEverySettingButObjectsOfCodeAndTheKeys()
    {
        using var folder = new ProfileFolder();

        var notes = SettingsResolver.Resolve(new() { Region = "eu-west-1" }, environment: folder.Read).Notes;

        Assert.Equal(
            SettingsTable.All.Where(setting => setting.Bind is not null || setting == SettingsTable.Credentials)
                .Select(setting => setting.Name).Except(Keys).Order(StringComparer.Ordinal),
            notes.Select(note => note.Setting).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Default_OfARow_IsThatOfNewOptionsAndOfAClient(string name)
    {
        using var folder = new ProfileFolder("[default]\n");
        var setting = Find(name);
        var options = new CognitoClientOptions();
        var initial = OptionFacts.Property(setting).GetValue(options);

        // Null is unset, and what the client then has is its note.
        Assert.Equal(initial is null || setting == SettingsTable.TimeProvider ? initial : setting.Default, initial);
        options.Region = "eu-west-1";
        var note = SettingsResolver.Resolve(options, environment: folder.Read).Notes.SingleOrDefault(note => note.Setting == name);
        Assert.Equal(
            Keys.Contains(name) || (setting.Bind is null && setting != SettingsTable.Credentials), note is null);
        if (note is not null && setting != SettingsTable.Region && setting != SettingsTable.Endpoint)
        {
            Assert.Equal((setting.Default ?? setting.DefaultSource, null), (note.Value, note.Origin));
        }
    }

    [Fact]
    public void Default_OfASettingWithRange_IsInIt() => Assert.All(
        SettingsTable.All.Where(setting => setting.Default is int or TimeSpan),
        setting => Assert.Null(setting.FindRangeFault(
            setting.Default!, setting.Default is TimeSpan time ? time.Ticks : (int)setting.Default!)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Documentation_OfTheProperty_NamesVariablesKeyAndDefault(string name)
    {
        var setting = Find(name);
        var expected = setting.ProfileKey is { } key ? setting.Variables.Append(key) : setting.Variables;

        Assert.Equal(expected, OptionFacts.NamesInRemarks(setting).Intersect(expected));
        Assert.Matches(
            $@" Default: {Regex.Escape(OptionFacts.DocumentedDefault(setting) ?? "")}{(setting.DefaultSource is null ? @"[.,]| \(" : "")}",
            OptionFacts.Summary(setting));
        Assert.Equal(setting.Bind is null, OptionFacts.Summary(setting).Contains("Set in code only.", StringComparison.Ordinal));
        Assert.Equal(setting.IsSecret, OptionFacts.Summary(setting).Contains("Never printed.", StringComparison.Ordinal));
    }

    [Fact]
    public void TableOfOptionsPage_Rows_AreTheSettings()
    {
        var rows = RepositoryFile.ReadTable("docs/options.md", "## Settings");

        Assert.Equal(SettingsTable.All.Select(setting => $"`{setting.Name}`"), rows.Select(row => row[0]));
        Assert.All(rows.Zip(SettingsTable.All), pair =>
        {
            var (row, setting) = pair;
            Assert.Equal($"`{OptionFacts.TypeName(setting)}`", row[1]);
            Assert.Equal(OptionFacts.Default(setting), row[2]);
            Assert.Equal(setting.Variables, OptionFacts.Code(row[3]));
            Assert.Equal(setting.ProfileKey is { } key ? [key] : [], OptionFacts.Code(row[4]).Distinct());
            Assert.All(Limits(setting), limit => Assert.Contains(limit, row[5], StringComparison.Ordinal));
            Assert.Equal(setting.Bind is null, row[5].StartsWith("Code only", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void TableOfReadme_Rows_AreTheSettings()
    {
        var rows = RepositoryFile.ReadTable("README.md", "## Options");

        Assert.Equal(
            SettingsTable.All.Select(setting => setting.Name).Order(StringComparer.Ordinal),
            rows.SelectMany(row => OptionFacts.Code(row[0])).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var settings = OptionFacts.Code(row[0]).Select(Find).ToList();
            Assert.Equal(string.Join(", ", settings.Select(OptionFacts.Default).Distinct()), row[1]);
            Assert.Equal(settings.SelectMany(setting => setting.Variables), OptionFacts.Code(row[2]));
            Assert.Equal(settings.Exists(setting => setting.ProfileKey is not null), row[2].EndsWith("profile", StringComparison.Ordinal));
        });
    }

    /// <summary>The limits of a row as its note must state them.</summary>
    private static IEnumerable<string> Limits(Setting setting) => OptionFacts.ValueType(setting) == typeof(TimeSpan)
        ? ["ore than zero, at most one day"]
        : new[] { setting.Minimum, setting.Maximum }.Where(limit => limit is not long.MinValue and not long.MaxValue)
            .Select(limit => limit.ToString("N0", CultureInfo.InvariantCulture));

    private static Setting Find(string name) => Assert.Single(SettingsTable.All, setting => setting.Name == name);

    private static IConfiguration Configuration(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
