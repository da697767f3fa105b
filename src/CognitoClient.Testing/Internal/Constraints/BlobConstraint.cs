using System.Text.Json;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The constraints of bytes, which are Base64 in JSON.</summary>
internal sealed record BlobConstraint(int Min = 0, int Max = int.MaxValue) : ValueConstraint
{
    public override void Check(JsonElement value, string path, ViolationList violations)
    {
        if (value.ValueKind != JsonValueKind.String || !value.TryGetBytesFromBase64(out var bytes))
        {
            return;
        }

        if (bytes.Length < Min)
        {
            violations.Add(path, null, $"Member must have length greater than or equal to {Min}");
        }

        if (bytes.Length > Max)
        {
            violations.Add(path, null, $"Member must have length less than or equal to {Max}");
        }
    }
}
