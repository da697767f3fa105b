using System.Text.Json;
using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That a record which was read is written as it was read, and that records are equal if what they hold is.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int Rounds = 20;

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void Serialize_WhatWasRead_IsWhatWasRead(string structure) => ForRandomPlans(structure, plan =>
    {
        var record = Read(plan);

        Assert.Equal(plan.ToCanonicalJson(), CanonicalJson.Of(JsonSerializer.Serialize(record, record.GetType())));
    });

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void Equals_TheSameContent_IsTrue(string structure) => ForRandomPlans(structure, plan =>
    {
        var (one, other) = (Read(plan), Read(plan.Reversed()));

        Assert.Equal((true, true), (one.Equals(other), one.GetHashCode() == other.GetHashCode()));
    });

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void Equals_AsTheTextsDo(string structure)
    {
        PlannedStructure? previous = null;
        ForRandomPlans(structure, plan =>
        {
            var last = previous ?? plan;
            previous = plan;

            Assert.Equal(last.ToCanonicalJson() == plan.ToCanonicalJson(), Read(last).Equals(Read(plan)));
        });
    }

    private static object Read(PlannedStructure plan) => JsonSerializer.Deserialize(plan.ToUtf8(), PlannedObject.TypeOf(plan.Shape.Name))!;

    private void ForRandomPlans(string structure, Action<PlannedStructure> check)
    {
        output.WriteLine($"COGNITOCLIENT_TEST_SEED={TestSeed.Value}");
        var random = new Random(TestSeed.Value);
        for (var round = 0; round < Rounds; round++)
        {
            check(ValuePlan.Random(WireModel.Instance[structure], random));
        }
    }
}
