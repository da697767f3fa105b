using System.Globalization;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Tests.Settings;

/// <summary>Code, then environment, then profile, then default: for every setting that has all four.</summary>
public class PrecedenceTests
{
    private static readonly Row[] Rows =
    [
        new("Region", ["AWS_REGION", "AWS_DEFAULT_REGION"], "region", "eu-west-1", "eu-west-3", null)
        {
            Code = (options, text) => options.Region = text,
            Outcome = settings => settings.Region,
        },
        new(
            "Endpoint",
            ["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL"],
            "endpoint_url",
            "https://a.test/x/",
            "https://b.test/",
            "https://cognito-idp.us-gov-west-1.amazonaws.com/")
        {
            Code = (options, text) => options.Endpoint = new(text),
            Outcome = settings => settings.Endpoint.ToString(),
        },
        new("UseFips", ["AWS_USE_FIPS_ENDPOINT"], "use_fips_endpoint", "true", "false", "false")
        {
            Code = (options, text) => options.UseFips = bool.Parse(text),
            Outcome = settings => settings.Endpoint.Host.Contains("fips", StringComparison.Ordinal) ? "true" : "false",
        },
        new("UseDualStack", ["AWS_USE_DUALSTACK_ENDPOINT"], "use_dualstack_endpoint", "true", "false", "false")
        {
            Code = (options, text) => options.UseDualStack = bool.Parse(text),
            Outcome = settings => settings.Endpoint.Host.EndsWith("api.aws", StringComparison.Ordinal) ? "true" : "false",
        },
        new("MaxAttempts", ["AWS_MAX_ATTEMPTS"], "max_attempts", "5", "7", "3")
        {
            Code = (options, text) => options.MaxAttempts = int.Parse(text, CultureInfo.InvariantCulture),
            Outcome = settings => settings.MaxAttempts.ToString(CultureInfo.InvariantCulture),
        },
        new("RetryMode", ["AWS_RETRY_MODE"], "retry_mode", "adaptive", "standard", "standard")
        {
            Code = (options, text) => options.RetryMode = Enum.Parse<CognitoRetryMode>(text, ignoreCase: true),
            Outcome = settings => settings.RetryMode == CognitoRetryMode.Adaptive ? "adaptive" : "standard",
        },
        new("ApplicationId", ["AWS_SDK_UA_APP_ID"], "sdk_ua_app_id", "shop", "desk", "")
        {
            Code = (options, text) => options.ApplicationId = text,
            Outcome = settings => settings.UserAgent.Split(" app/") is [_, var id] ? id : "",
        },
    ];

    public static TheoryData<string, int> Levels()
    {
        var data = new TheoryData<string, int>();
        foreach (var row in Rows)
        {
            for (var level = 0; level <= row.Variables.Length + 1; level++)
            {
                data.Add(row.Setting, level);
                if (level == 0 && row.High == "true")
                {
                    data.Add(row.Setting, -1);
                }
            }
        }

        return data;
    }

    public static TheoryData<string> Settings() => [.. Rows.Where(row => row.Default is not null).Select(row => row.Setting)];

    [Theory]
    [MemberData(nameof(Levels))]
    public void Resolve_SettingAtOneLevel_BeatsAllLevelsBelow(string setting, int level)
    {
        var row = Rows.Single(row => row.Setting == setting);

        // Level -1: code says false while all the others say true.
        var (top, below) = level < 0 ? (row.Low, row.High) : (row.High, row.Low);
        level = Math.Max(level, 0);
        var last = row.Variables.Length + 1;
        using var folder = new ProfileFolder($"[default]\n{row.Key} = {(level == last ? top : below)}\n");
        var options = NewOptions(row);
        if (level == 0)
        {
            row.Code(options, top);
        }

        for (var i = Math.Max(level, 1); i < last; i++)
        {
            folder.Variables[row.Variables[i - 1]] = i == level ? top : below;
        }

        Assert.Equal(top, row.Outcome(SettingsResolver.Resolve(options, environment: folder.Read)));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Resolve_SettingNowhere_IsTheDefault(string setting)
    {
        var row = Rows.Single(row => row.Setting == setting);
        using var folder = new ProfileFolder();

        Assert.Equal(row.Default, row.Outcome(SettingsResolver.Resolve(NewOptions(row), environment: folder.Read)));
    }

    [Fact]
    public void Resolve_NothingButARegion_HasTheDocumentedDefaults()
    {
        using var folder = new ProfileFolder();

        var settings = SettingsResolver.Resolve(new() { Region = "eu-west-1" }, environment: folder.Read);

        Assert.All(settings.Notes, note => Assert.Equal(
            note.Setting switch { "Region" => "code", "Endpoint" => "the region eu-west-1", _ => "default" }, note.ToSource().Origin));
        Assert.Equal(
            new ClientSettings
            {
                Region = "eu-west-1",
                Endpoint = new("https://cognito-idp.eu-west-1.amazonaws.com"),
                Credentials = AwsCredentialsProviders.Default,
                Timeout = TimeSpan.FromSeconds(100),
                AttemptTimeout = TimeSpan.FromSeconds(30),
                MaxAttempts = 3,
                CloseConnection = false,
                MaxResponseLength = 64 * 1024 * 1024,
                UserAgent = UserAgent.Build(null, customEndpoint: false, CognitoRetryMode.Standard),
                PaginatorUserAgent = UserAgent.Build(null, customEndpoint: false, CognitoRetryMode.Standard, paginator: true),
                TimeProvider = TimeProvider.System,
            },
            settings with { Notes = [] });
    }

    // The gov region is one whose dual-stack host differs from its plain host.
    private static CognitoClientOptions NewOptions(Row row) => new() { Region = row.Setting == "Region" ? null : "us-gov-west-1" };

    private sealed record Row(string Setting, string[] Variables, string Key, string High, string Low, string? Default)
    {
        public required Action<CognitoClientOptions, string> Code { get; init; }

        public required Func<ClientSettings, string> Outcome { get; init; }
    }
}
