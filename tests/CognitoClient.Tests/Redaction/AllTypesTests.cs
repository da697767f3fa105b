using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CognitoClient.Authentication;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Redaction;

/// <summary>
/// That no hand-written type of the assembly prints or shows a secret, internal types and later additions included. Generated types follow
/// the model, against which the integration tests check them.
/// </summary>
public partial class AllTypesTests
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Product = typeof(CognitoClientOptions).Assembly;

    // Before you add a line, make sure that none of its members can contain a secret. The name of a member in a nested record is listed,
    // too. Challenges print their names ("value").
    [Fact]
    public void ToString_OfEveryType_PrintsOnlyTheseMembers() => Assert.Equal(
        """
        Attempt, CallSettings: UserAgent
        AttemptResult: Response, RequestId, ExtendedRequestId
        AwsCredentials: AccessKeyId
        BodyFault: Path, Reason
        CallFacts: Operation
        CallOptions: HeadersKey
        CallSummary: Operation, RequestId
        ClientDiagnosis: Setting, Value, Origin, CredentialsFault
        ClientRegistration, SignInRegistration: Name
        ClientSettings: Key, Endpoint, Region, UserAgent, PaginatorUserAgent
        CognitoClientOptions: Region, Profile, AccessKeyId, ApplicationId
        CognitoIdentityProviderException: operation, ErrorCode, RequestId, ExtendedRequestId
        CognitoSignInOptions: UserPoolId
        JsonDifference, RecordDifference: Path, Expected, Actual
        JsonLocation: Path
        Partition: RegionPrefix, Domain, DualStackDomain
        RequestFinding: Path, Message
        RequestReading: Request
        ResponseIdentity: RequestId, ExtendedRequestId
        ServiceDescription: Name, ApiVersion, SigningName
        ServiceError: Operation, Code, Message, RequestId, ExtendedRequestId, Byte, Excerpt, Redirect
        SettingNote, SettingSource: Setting, Value, Origin
        SignInChallenge: value, ForgottenDeviceKey
        SignInContext: AnalyticsEndpointId, DeviceKey, DeviceGroupKey, Value
        SignedIn: DeviceKey, DeviceGroupKey, ForgottenDeviceKey
        SigningScope: Date, Region, Service
        SrpProof: Timestamp
        StepUp: Value
        """,
        string.Join('\n', Types().Where(DeclaresToString)
            .Select(type => (Name: NameOf(type), Printed: string.Join(", ", Printed(type))))
            .Where(type => type.Printed.Length > 0)
            .GroupBy(type => type.Printed, type => type.Name)
            .Select(same => $"{string.Join(", ", same.Distinct().Order(StringComparer.Ordinal))}: {same.Key}")
            .Order(StringComparer.Ordinal)));

    [Fact]
    public void Members_WithNamesOfSecrets_AreHiddenInTheDebugger() =>
        Assert.Equal("", string.Join('\n', Types().SelectMany(Shown).Order(StringComparer.Ordinal)));

    [Fact]
    public void Types_ThatLeak_AreFound()
    {
        Assert.Equal(["Password", "HeadersKey", "Headers", "Bytes"], Printed(typeof(Leak)));
        Assert.Equal(["Leak.Password"], Shown(typeof(Leak)));
    }

    private static IEnumerable<Type> Types() => Product.GetTypes().Where(type =>
        !type.IsEnum && !type.IsAbstract && !type.IsByRefLike && !type.ContainsGenericParameters
        && !typeof(Delegate).IsAssignableFrom(type) && !typeof(IJsonShape).IsAssignableFrom(type)
        && !type.Name.Contains('<', StringComparison.Ordinal) && !type.Name.StartsWith("__", StringComparison.Ordinal)
        && !type.GetInterfaces().Any(contract => contract.Name.StartsWith(nameof(IStringEnumShape<>), StringComparison.Ordinal)));

    // All challenges print the same.
    private static string NameOf(Type type) =>
        typeof(SignInChallenge).IsAssignableFrom(type) ? nameof(SignInChallenge) : type.Name;

    // Exceptions of the service's errors inherit it.
    private static bool DeclaresToString(Type type) => typeof(Exception).IsAssignableFrom(type)
        ? type.GetMethod(nameof(ToString), Declared, []) is not null
        : type.GetMethod(nameof(ToString), [])!.DeclaringType!.Assembly == Product;

    /// <summary>The members that a type prints.</summary>
    private static IEnumerable<string> Printed(Type type) =>
        Marker().Matches(MarkedInstance.Create(type).ToString()!).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>The members that a debugger shows although their names are those of secrets.</summary>
    private static IEnumerable<string> Shown(Type type) =>
        from member in type.GetMembers(Declared)
        let value = member is FieldInfo field ? field.FieldType : (member as PropertyInfo)?.PropertyType
        where value is not null && IsReadable(value) && Secret().IsMatch(member.Name)
            && !member.IsDefined(typeof(CompilerGeneratedAttribute))
            && member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
        select $"{type.Name}.{member.Name}";

    private static bool IsReadable(Type type) => type == typeof(string)
        || typeof(IEnumerable<string>).IsAssignableFrom(type)
        || typeof(IEnumerable<KeyValuePair<string, string>>).IsAssignableFrom(type);

    [GeneratedRegex(@"<(\w+)>")]
    private static partial Regex Marker();

    [GeneratedRegex(
        "password|secret|token(?!use)|session|signature|salt|verifier|username|signinname|parameters|body", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    private sealed record Leak(string Password, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
    {
        public override string ToString() => $"{Password} {string.Join(' ', Headers)} {Encoding.UTF8.GetString(Bytes)}";
    }
}
