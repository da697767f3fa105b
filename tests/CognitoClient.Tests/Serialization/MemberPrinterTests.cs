using System.Text;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Tests.Serialization;

public class MemberPrinterTests
{
    public static TheoryData<object?, string> Values { get; } = new()
    {
        { null, "" }, { "", "" }, { Array.Empty<string>(), "" }, { "s", "Secret = ***" }, { (string[])["s"], "Secret = ***" },
        { new Dictionary<string, string> { ["s"] = "s" }, "Secret = ***" }, { 7, "Secret = ***" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void PrintRedacted_AnyValue_SaysAtMostThatThereIsOne(object? value, string expected)
    {
        var text = new StringBuilder();
        var printer = new MemberPrinter(text);

        printer.PrintRedacted("Secret", value);

        Assert.Equal((expected, expected.Length > 0), (text.ToString(), printer.Any));
    }
}
