using System.Text;
using System.Text.Json;
using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That System.Text.Json's serializer gives and takes the form of the wire, for every generated type.</summary>
public sealed class JsonSerializerTests
{
    private static readonly JsonSerializerOptions Unlike = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower,
        WriteIndented = true,
        DefaultBufferSize = 16,
    };

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void Serialize_EveryMemberSet_GivesTheWireForm(string structure)
    {
        var plan = ValuePlan.Full(WireModel.Instance[structure]);

        Assert.Equal(plan.ToCanonicalJson(), CanonicalJson.Of(JsonSerializer.Serialize(PlannedObject.Create(plan))));
    }

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void Deserialize_WireForm_GivesEveryMember(string structure)
    {
        var plan = ValuePlan.Full(WireModel.Instance[structure]);

        var value = JsonSerializer.Deserialize(plan.ToUtf8(), PlannedObject.TypeOf(structure));

        Assert.Equal(plan.ToCanonicalJson(), PlannedObject.Read(value!, plan.Shape).ToCanonicalJson());
    }

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public async Task RoundTrip_NestedWithOtherOptions_KeepsTheWireForm(string structure)
    {
        var plan = ValuePlan.Full(WireModel.Instance[structure]);
        var type = typeof(Dictionary<,>).MakeGenericType(typeof(string), PlannedObject.TypeOf(structure).MakeArrayType());
        var json = Encoding.UTF8.GetBytes($$"""{"nested":[{{Encoding.UTF8.GetString(plan.ToUtf8())}}]}""");

        var value = await JsonSerializer.DeserializeAsync(new MemoryStream(json), type, Unlike, TestContext.Current.CancellationToken);

        Assert.Equal(CanonicalJson.Of(json), CanonicalJson.Of(JsonSerializer.Serialize(value, type, Unlike)));
    }

    [Theory]
    [MemberData(nameof(ModelData.ReceivedStructures), MemberType = typeof(ModelData))]
    public void Deserialize_EmptyObject_ReadsAsNothing(string structure)
    {
        var shape = WireModel.Instance[structure];

        var value = JsonSerializer.Deserialize("{}", PlannedObject.TypeOf(structure));

        Assert.Equal(ValuePlan.Nothing(shape).ToCanonicalJson(), PlannedObject.Read(value!, shape).ToCanonicalJson());
    }

    [Theory]
    [MemberData(nameof(ModelData.Enums), MemberType = typeof(ModelData))]
    public void RoundTrip_Enum_KeepsKnownAndUnknownValues(string shape)
    {
        var type = PlannedObject.TypeOf(shape);
        var list = type.MakeArrayType();
        var map = typeof(Dictionary<,>).MakeGenericType(type, typeof(int));
        var values = WireModel.Instance[shape].EnumValues.Select(value => value.Value).Append("UNKNOWN-é").ToList();
        var listJson = JsonSerializer.Serialize(values);
        var mapJson = JsonSerializer.Serialize(values.ToDictionary(value => value, value => 1));

        Assert.Equal(CanonicalJson.Of(listJson), CanonicalJson.Of(Again(listJson, list)));
        Assert.Equal(CanonicalJson.Of(mapJson), CanonicalJson.Of(Again(mapJson, map)));
        Assert.Equal(values, ((Array)JsonSerializer.Deserialize(listJson, list)!).Cast<object>().Select(item => item.ToString()));
    }

    private static string Again(string json, Type type) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);
}
