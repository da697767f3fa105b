using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That an application's own types and source-generated contexts can hold generated types.</summary>
public sealed class SourceGeneratedContextTests
{
    private static readonly string Json = CanonicalJson.Of($$"""
        {
          "id": 7,
          "sign_up": {{Text("SignUpRequest")}},
          "users": [{{Text("UserType")}}, {{Text("UserType")}}],
          "pools": { "Main_Pool": {{Text("UserPoolType")}} },
          "answer": {{Text("InitiateAuthResponse")}},
          "absent": null,
          "challenge": "SMS_MFA",
          "other_challenge": null,
          "status_texts": { "CONFIRMED": "yes", "SOME-FUTURE-STATUS": "no" }
        }
        """);

    [Fact]
    public void RoundTrip_TypeOfAnApplication_KeepsTheWireForm()
    {
        var value = JsonSerializer.Deserialize(Json, ApplicationContext.Default.ApplicationState)!;

        Assert.Equal(ChallengeNameType.SmsMfa, value.Challenge);
        Assert.Null(value.OtherChallenge);
        Assert.Null(value.Absent);
        Assert.Equal([UserStatusType.Confirmed, new("SOME-FUTURE-STATUS")], value.StatusTexts.Keys);
        Assert.Equal(Json, CanonicalJson.Of(JsonSerializer.Serialize(value, ApplicationContext.Default.ApplicationState)));
    }

    [Fact]
    public void Serialize_GeneratedTypeOfAContext_GivesTheWireForm()
    {
        var plan = ValuePlan.Full(WireModel.Instance["SignUpRequest"]);
        var request = (SignUpRequest)PlannedObject.Create(plan);

        Assert.Equal(plan.ToCanonicalJson(), CanonicalJson.Of(JsonSerializer.Serialize(request, ApplicationContext.Default.SignUpRequest)));
    }

    private static string Text(string structure) => ValuePlan.Full(WireModel.Instance[structure]).ToCanonicalJson();
}

internal sealed record ApplicationState
{
    public int Id { get; init; }

    public required SignUpRequest SignUp { get; init; }

    public IReadOnlyList<UserType> Users { get; init; } = [];

    public required Dictionary<string, UserPoolType> Pools { get; init; }

    public required InitiateAuthResponse Answer { get; init; }

    public UserType? Absent { get; init; }

    public ChallengeNameType Challenge { get; init; }

    public ChallengeNameType? OtherChallenge { get; init; }

    public required Dictionary<UserStatusType, string> StatusTexts { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ApplicationState))]
[JsonSerializable(typeof(SignUpRequest))]
internal sealed partial class ApplicationContext : JsonSerializerContext;
