using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text;
using CognitoClient.Internal.Http;
using CognitoClient.Model;

namespace CognitoClient.Tests.Serialization;

public class ShapeWriterTests
{
    private static readonly Dictionary<string, string> Parameters = new() { ["USERNAME"] = "ada", ["PASSWORD"] = "correct \"horse\"" };

    // Those that sort have another order than the dictionary.
    public static TheoryData<IReadOnlyDictionary<string, string>> Maps => new()
    {
        Parameters,
        new ReadOnlyDictionary<string, string>(Parameters),
        new SortedDictionary<string, string>(Parameters, StringComparer.Ordinal),
        Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void WriteMap_OfAnyType_IsWrittenInItsOrder(IReadOnlyDictionary<string, string> map)
    {
        var body = RequestBody.Write(
            new InitiateAuthRequest { ClientId = "client", AuthFlow = AuthFlowType.UserPasswordAuth, AuthParameters = map });

        var members = string.Join(
            ',', map.Select(member => $"\"{member.Key}\":\"{member.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
        Assert.Equal(
            $$"""{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{{{members}}},"ClientId":"client"}""",
            Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void WriteMember_TextThatIsNoUnicode_IsRefusedWithTheMembersName()
    {
        var exception = Assert.Throws<ArgumentException>(() => RequestBody.Write(new AdminUpdateUserAttributesRequest
        {
            UserPoolId = "eu-central-1_a",
            Username = "ada",
            UserAttributes = [new() { Name = "nickname", Value = "secret\uD83D" }],
        }));

        Assert.Equal("Value", exception.ParamName);
        Assert.StartsWith("Value: A text holds half of a surrogate pair", exception.Message);
        Assert.DoesNotContain("secret", exception.ToString());
    }

    [Fact]
    public void WriteMap_NullKey_IsRefusedWithTheMembersName()
    {
        var exception = Assert.Throws<ArgumentException>(() => RequestBody.Write(new InitiateAuthRequest
        {
            ClientId = "client",
            AuthFlow = AuthFlowType.UserPasswordAuth,
            AuthParameters = new NullKey(),
        }));

        Assert.Equal("AuthParameters", exception.ParamName);
    }

    [Fact]
    public void WriteMap_WithoutOrder_IsWrittenWhole()
    {
        var body = RequestBody.Write(new RespondToAuthChallengeRequest
        {
            ClientId = "client",
            ChallengeName = ChallengeNameType.PasswordVerifier,
            ChallengeResponses = Parameters.ToFrozenDictionary(),
        });

        var text = Encoding.UTF8.GetString(body);
        Assert.Contains("\"USERNAME\":\"ada\"", text, StringComparison.Ordinal);
        Assert.Contains("\"PASSWORD\":\"correct \\\"horse\\\"\"", text, StringComparison.Ordinal);
    }

    private sealed class NullKey : IReadOnlyDictionary<string, string>
    {
        public int Count => 1;

        public IEnumerable<string> Keys => [null!];

        public IEnumerable<string> Values => ["value"];

        public string this[string key] => "value";

        public bool ContainsKey(string key) => false;

        public bool TryGetValue(string key, out string value)
        {
            value = "";
            return false;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        {
            yield return new(null!, "value");
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
