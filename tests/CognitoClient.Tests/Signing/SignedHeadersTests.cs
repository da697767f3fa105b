using System.Text;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class SignedHeadersTests
{
    [Fact]
    public void Write_RepeatedName_JoinsTheValuesInTheirOrder()
    {
        var headers = new SignedHeaders();
        headers.Add("x-amz-b", "1");
        headers.Add("x-amz-a", " 2  3 ");
        headers.Add("x-amz-b", "naïve 日本 🔒");
        headers.Add("x-amz-b", "\t5\r\n");

        Assert.Equal(("x-amz-a;x-amz-b", "x-amz-a:2 3\nx-amz-b:1,naïve 日本 🔒,5\n"), Written(headers));
    }

    [Fact]
    public void Write_ManyHeadersInAnyOrder_SortsThemByTheirBytes()
    {
        string[] names =
        [
            "x-amz-a", "x-amz-a-b", "x-amz-a_b", "x-amz-ab", "host", "content-type",
            .. Enumerable.Range(10, 30).Select(i => $"x-amz-{i}"),
        ];
        var headers = new SignedHeaders();
        new Random(1).Shuffle(names);
        foreach (var name in names)
        {
            headers.Add(name, name.ToUpperInvariant());
        }

        Array.Sort(names, StringComparer.Ordinal);
        Assert.Equal(
            (string.Join(';', names), string.Concat(names.Select(name => $"{name}:{name.ToUpperInvariant()}\n"))), Written(headers));
    }

    [Fact]
    public void Clear_AfterAMessage_LeavesNothingOfIt()
    {
        var headers = new SignedHeaders();
        headers.Add("x-amz-security-token", "secret");

        headers.Clear();

        Assert.Equal(("", ""), Written(headers));
        headers.Add("host", "h");
        Assert.Equal(("host", "host:h\n"), Written(headers));
    }

    private static (string Names, string Lines) Written(SignedHeaders headers)
    {
        var names = new SigningBuffer();
        headers.WriteNames(names);
        var lines = new SigningBuffer();
        headers.WriteLines(lines);
        return (Encoding.UTF8.GetString(names.Bytes), Encoding.UTF8.GetString(lines.Bytes));
    }
}
