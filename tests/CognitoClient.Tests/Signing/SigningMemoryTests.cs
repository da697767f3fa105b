using System.Reflection;
using System.Text;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

/// <summary>What a thread keeps from one signature for the next.</summary>
public class SigningMemoryTests
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private static readonly string Token = string.Concat(Enumerable.Repeat("SECRETTOKEN", 30));

    private readonly MessageSigner _signer = new("us-east-1", "cognito-idp");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Sign_WithASessionToken_LeavesNothingOfIt(int times)
    {
        using OperationRequest request = new SigningPipeline().Request();
        for (var i = 0; i < times; i++)
        {
            // Again, as from a handler of a user that sends a message once more.
            _signer.Sign(request, "{}"u8, new("AKIDEXAMPLE", "secret", Token));
        }

        Assert.Equal(Token, string.Join(null, request.Headers.GetValues("x-amz-security-token")));
        (List<byte[]> bytes, List<string> texts) = Kept();
        Assert.Contains(texts, text => text == "application/x-amz-json-1.1");
        Assert.All(texts, text => Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal));
        Assert.Contains(bytes, array => array.AsSpan().IndexOf("content-type:"u8) >= 0);
        Assert.All(bytes, array => Assert.True(array.AsSpan().IndexOf("SECRET"u8) < 0, Encoding.UTF8.GetString(array)));
    }

    /// <summary>All bytes and texts that this thread's place to sign leads to.</summary>
    private static (List<byte[]> Bytes, List<string> Texts) Kept()
    {
        List<byte[]> bytes = [];
        List<string> texts = [];
        Look(typeof(MessageSigner).GetField("_workplace", Hidden)!.GetValue(null));
        return (bytes, texts);

        void Look(object? found)
        {
            switch (found)
            {
                case byte[] array:
                    bytes.Add(array);
                    break;
                case string text:
                    texts.Add(text);
                    break;
                case object?[] several:
                    Array.ForEach(several, Look);
                    break;
                case { } other when other.GetType().Namespace == typeof(MessageSigner).Namespace:
                    Array.ForEach(other.GetType().GetFields(Hidden), field => Look(field.GetValue(other)));
                    break;
            }
        }
    }
}
