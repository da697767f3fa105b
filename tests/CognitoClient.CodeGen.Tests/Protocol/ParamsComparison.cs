using System.Collections;
using System.Text.Json;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Protocol;

/// <summary>Holds C# values against the <c>params</c> of a case; what the case does not name must be absent or empty.</summary>
internal sealed class ParamsComparison(SmithyModel model)
{
    public void Structure(StructureShape shape, JsonElement expected, object actual, string path)
    {
        foreach (var member in shape.Members)
        {
            var value = actual.GetType().GetProperty(CSharpNames.Property(member.Name))!.GetValue(actual);
            var memberPath = $"{path}.{member.Name}";
            if (expected.TryGetProperty(member.Name, out var wanted))
            {
                Value(member, wanted, value, memberPath);
            }
            else
            {
                Assert.True(value is null or ICollection { Count: 0 }, $"{memberPath}: expected nothing, found {value}");
            }
        }
    }

    private void Value(MemberShape member, JsonElement expected, object? actual, string path)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.True(actual is null, $"{path}: expected null, found {actual}");
            return;
        }

        Assert.True(actual is not null, $"{path}: expected a value, found none");
        switch (model.Get(member.Target))
        {
            case StructureShape structure:
                Structure(structure, expected, actual, path);
                break;
            case UnionShape union:
                var set = expected.EnumerateObject().Single();
                Assert.Equal(CSharpNames.Property(set.Name), actual.GetType().Name);
                var choice = union.Members.Single(candidate => candidate.Name == set.Name);
                Value(choice, set.Value, actual.GetType().GetProperty("Value")!.GetValue(actual), path);
                break;
            case ListShape list:
                List(list, expected, ((IEnumerable)actual).Cast<object?>().ToList(), path);
                break;
            case MapShape map:
                Map(map, expected, (IDictionary)actual, path);
                break;
            case EnumShape or IntEnumShape:
                Assert.Equal(expected.ToString(), actual.GetType().GetProperty("Value")!.GetValue(actual)!.ToString());
                break;
            case SimpleShape simple:
                Simple(simple.Type, expected, actual, path);
                break;
        }
    }

    private void List(ListShape list, JsonElement expected, List<object?> actual, string path)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Count);
        var index = 0;
        foreach (var item in expected.EnumerateArray())
        {
            Value(list.Member, item, actual[index], $"{path}[{index}]");
            index++;
        }
    }

    private void Map(MapShape map, JsonElement expected, IDictionary actual, string path)
    {
        Assert.Equal(expected.EnumerateObject().Count(), actual.Count);
        foreach (var entry in expected.EnumerateObject())
        {
            Value(map.Value, entry.Value, actual[entry.Name], $"{path}.{entry.Name}");
        }
    }

    private static void Simple(SimpleType type, JsonElement expected, object actual, string path)
    {
        var wanted = Params.Simple(type, expected);
        var same = (wanted, actual) switch
        {
            (ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => left.Span.SequenceEqual(right.Span),
            (JsonElement left, JsonElement right) => JsonElement.DeepEquals(left, right),
            _ => wanted.Equals(actual),
        };
        Assert.True(same, $"{path}: expected {wanted}, found {actual}");
    }
}
