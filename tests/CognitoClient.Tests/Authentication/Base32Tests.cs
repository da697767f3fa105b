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
    [InlineData("MZXW0YTB", "The string is not Base32, which consists of letters and the digits 2 to 7.")]
    [InlineData("MZXW1YTB", "The string is not Base32, which consists of letters and the digits 2 to 7.")]
    [InlineData("MZXW8YTB", "The string is not Base32, which consists of letters and the digits 2 to 7.")]
    [InlineData("MZXW_YTB", "The string is not Base32, which consists of letters and the digits 2 to 7.")]
    [InlineData("MZXW\u0131YTB", "The string is not Base32, which consists of letters and the digits 2 to 7.")]
    [InlineData("MZXW\uFF37YTB", "The string is not Base32, which consists of letters and the digits 2 to 7.")]
    [InlineData("M", "The Base32 string has an invalid length. It may be incomplete.")]
    [InlineData("MZX", "The Base32 string has an invalid length. It may be incomplete.")]
    [InlineData("MZXW6Y", "The Base32 string has an invalid length. It may be incomplete.")]
    [InlineData("MY=====", "The Base32 string has an invalid number of padding characters.")]
    [InlineData("MY=======", "The Base32 string has an invalid number of padding characters.")]
    [InlineData("MZXW6YTB========", "The Base32 string has an invalid number of padding characters.")]
    [InlineData("=", "The Base32 string has an invalid number of padding characters.")]
    [InlineData("========", "The Base32 string has an invalid number of padding characters.")]
    [InlineData("MY======MY======", "The Base32 string continues after its padding.")]
    [InlineData("MZ", "The Base32 string has trailing bits. It may be incomplete.")]
    [InlineData("MZXW6YTBOJ", "The Base32 string has trailing bits. It may be incomplete.")]
    public void Decode_AnythingElse_ThrowsAndSaysWhy(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => Base32.Decode(text)).Message);

    [Fact]
    public void Decode_Null_Throws() => Assert.Throws<ArgumentNullException>(() => Base32.Decode(null!));
}
