using System.Text;
using CognitoClient.Authentication;
using CognitoClient.IntegrationTests;

namespace CognitoClient.Tests.Authentication;

public class Base32Tests
{
    [Theory] // RFC 4648, section 10
    [InlineData("", "")]
    [InlineData("f", "MY======")]
    [InlineData("fo", "MZXQ====")]
    [InlineData("foo", "MZXW6===")]
    [InlineData("foob", "MZXW6YQ=")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI======")]
    public void EncodeAndDecode_VectorsOfTheRfc_AreInverse(string text, string base32)
    {
        var bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(
            (base32, base32.TrimEnd('='), text, text),
            (Base32.Encode(bytes, padding: true), Base32.Encode(bytes), Text(base32), Text(base32.TrimEnd('='))));

        static string Text(string base32) => Encoding.ASCII.GetString(Base32.Decode(base32));
    }

    [Fact]
    public void Decode_WhatEncodeWrites_IsTheSameForRandomBytes()
    {
        var random = TestSeed.Random(part: 60);
        for (var length = 0; length < 500; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.Equal(bytes, Base32.Decode(Base32.Encode(bytes)));
            Assert.Equal(bytes, Base32.Decode(Base32.Encode(bytes, padding: true).ToLowerInvariant()));
        }
    }

    [Theory]
    [InlineData("mzxw6ytb")]
    [InlineData("MzXw6yTb")]
    [InlineData(" MZXW\t6YTB\r\n")]
    [InlineData("MZ-XW-6Y-TB")]
    [InlineData("MZXW\u00a06YTB")]
    public void Decode_AsPeopleType_GivesTheSameBytes(string text) => Assert.Equal("fooba"u8.ToArray(), Base32.Decode(text));

    [Theory]
    [InlineData("MZXW0YTB", "The text is not Base32: only letters and the digits 2 to 7 are.")]
    [InlineData("MZXW1YTB", "The text is not Base32: only letters and the digits 2 to 7 are.")]
    [InlineData("MZXW8YTB", "The text is not Base32: only letters and the digits 2 to 7 are.")]
    [InlineData("MZXW_YTB", "The text is not Base32: only letters and the digits 2 to 7 are.")]
    [InlineData("MZXW\u0131YTB", "The text is not Base32: only letters and the digits 2 to 7 are.")]
    [InlineData("MZXW\uFF37YTB", "The text is not Base32: only letters and the digits 2 to 7 are.")]
    [InlineData("M", "The Base32 text has a length that no bytes have: something is missing.")]
    [InlineData("MZX", "The Base32 text has a length that no bytes have: something is missing.")]
    [InlineData("MZXW6Y", "The Base32 text has a length that no bytes have: something is missing.")]
    [InlineData("MY=====", "The Base32 text has the wrong number of = at its end.")]
    [InlineData("MY=======", "The Base32 text has the wrong number of = at its end.")]
    [InlineData("MZXW6YTB========", "The Base32 text has the wrong number of = at its end.")]
    [InlineData("=", "The Base32 text has the wrong number of = at its end.")]
    [InlineData("========", "The Base32 text has the wrong number of = at its end.")]
    [InlineData("MY======MY======", "The Base32 text goes on after its padding.")]
    [InlineData("MZ", "The Base32 text does not end where a byte ends: something is missing or wrong.")]
    [InlineData("MZXW6YTBOJ", "The Base32 text does not end where a byte ends: something is missing or wrong.")]
    public void Decode_AnythingElse_ThrowsAndSaysWhy(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => Base32.Decode(text)).Message);

    [Fact]
    public void Decode_Null_Throws() => Assert.Throws<ArgumentNullException>(() => Base32.Decode(null!));
}
