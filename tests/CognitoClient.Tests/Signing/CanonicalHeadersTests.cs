using System.Runtime.CompilerServices;
using System.Text;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class CanonicalHeadersTests
{
    private static readonly string[] SomeNames = ["host", "X-Amz-Target", "x-amz-target", "x-amz-date", "content-type", "amz-sdk-request"];
    private static readonly string[] SomeValues = ["a", " b", "c  d", "e f", "\tg\r\nh ", "", "naïve 日本 🔒"];

    [Fact]
    public void WriteTo_RepeatedName_JoinsTheValuesInTheirOrder()
    {
        var headers = new CanonicalHeaders();
        headers.Add("x-amz-b", "1");
        headers.Add("X-AMZ-A", " 2  3 ");
        headers.Add("X-Amz-B", "naïve 日本 🔒");
        headers.Add("x-amz-b", "5");

        Assert.Equal("x-amz-a;x-amz-b", headers.Names);
        Assert.Equal("x-amz-a:2 3\nx-amz-b:1,naïve 日本 🔒,5\n", Text(headers));
    }

    [Fact]
    public void Forget_OfAHeader_LeavesNothingOfItsValueAndTheNextMessageWhole()
    {
        (string Name, string Value)[] message = [("host", "h"), ("X-Amz-Security-Token", new string('!', 1000)), ("x-amz-date", "d")];
        var headers = new CanonicalHeaders();
        (string Names, string Text) before = Written(headers, message);

        Assert.True(headers.Forget("x-amz-security-token"));

        Assert.All(Lines(headers).Where(line => line is not null), line => Assert.Equal(-1, line!.AsSpan().IndexOf((byte)'!')));
        Assert.DoesNotContain(Values(headers), value => value?.Contains('!', StringComparison.Ordinal) == true);
        Assert.Equal(before, Written(headers, message));
        Assert.False(headers.Forget("x-amz-target"));
    }

    [Fact]
    public void WriteTo_OneMessageAfterTheOther_HasNothingOfTheOneBefore()
    {
        var random = new Random(1);
        var reused = new CanonicalHeaders();
        (string Name, string Value)[] message = [];
        for (var i = 0; i < 5000; i++)
        {
            // Mostly the message before with another value, as from one client, at times longer, shorter or all new.
            message = random.Next(8) switch
            {
                0 => [.. Enumerable.Range(0, random.Next(20)).Select(_ => Some())],
                1 => [.. message, Some()],
                2 => message[..^Math.Min(1, message.Length)],
                _ => [.. message.Select(header => random.Next(3) == 0 ? header with { Value = Some().Value } : header)],
            };

            Assert.Equal(Written(new(), message), Written(reused, message));
        }

        (string Name, string Value) Some() => (random.GetItems(SomeNames, 1)[0], random.GetItems(SomeValues, 1)[0]);
    }

    private static (string Names, string Text) Written(CanonicalHeaders headers, (string Name, string Value)[] message)
    {
        headers.Clear();
        foreach ((var name, var value) in message)
        {
            headers.Add(name, value);
        }

        return (headers.Names, Text(headers));
    }

    [Fact]
    public void Add_AfterAHeaderOfUnusualLength_KeepsNoMoreThanUsual()
    {
        var headers = new CanonicalHeaders();
        (string Name, string Value)[] message = [("host", "h"), ("x-amz-a", new string('a', 100_000))];
        Assert.Equal($"host:h\nx-amz-a:{message[1].Value}\n", Written(headers, message).Text);

        message[1].Value = "a";

        Assert.Equal("host:h\nx-amz-a:a\n", Written(headers, message).Text);
        Assert.All(Lines(headers), line => Assert.True(line is not { Length: > SigningBuffer.LargestKept }));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_lines")]
    private static extern ref byte[]?[] Lines(CanonicalHeaders headers);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_values")]
    private static extern ref string?[] Values(CanonicalHeaders headers);

    private static string Text(CanonicalHeaders headers)
    {
        var output = new SigningBuffer();
        headers.WriteTo(output);
        return Encoding.UTF8.GetString(output.Bytes);
    }
}
