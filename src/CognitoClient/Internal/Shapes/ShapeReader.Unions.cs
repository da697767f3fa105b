using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Unions: an object with one member set. Nulls beside it and <c>__type</c> do not count.</summary>
internal static partial class ShapeReader
{
    /// <summary>Passes over a member that is <c>__type</c> or null.</summary>
    public static bool SkipNullOrType(this ref JsonInput input)
    {
        if (!input.Member("__type"u8))
        {
            return input.TakeNull();
        }

        input.Skip();
        return true;
    }

    /// <summary>Passes over a member that is not known, and returns its name.</summary>
    public static string SkipUnknown(this ref JsonInput input)
    {
        var name = input.NameText();
        input.Skip();
        return name;
    }

    public static JsonException SecondMember() => new("expected a union with one member set, found a second one");

    public static JsonException NoMember() => new("expected a union with one member set, found none");
}
