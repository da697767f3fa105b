using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Reads unions, which are objects with one member. Nulls and <c>__type</c> are ignored.</summary>
internal static partial class ShapeReader
{
    /// <summary>Skips a member that is <c>__type</c> or null. Returns false for other members.</summary>
    public static bool SkipNullOrType(this ref JsonInput input)
    {
        if (!input.Member("__type"u8))
        {
            return input.TakeNull();
        }

        input.Skip();
        return true;
    }

    /// <summary>Skips an unknown member, and returns its name.</summary>
    public static string SkipUnknown(this ref JsonInput input)
    {
        var name = input.NameText();
        input.Skip();
        return name;
    }

    public static JsonException SecondMember() => new("expected a union with one member set, found a second one");

    public static JsonException NoMember() => new("expected a union with one member set, found none");
}
