using System.Text.Encodings.Web;
using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.Tests.Serialization;

public class ShapeJsonTests
{
    private static readonly JsonSerializerOptions IndentedOptions = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Serialize_OptionsOfTheApplication_AreKept()
    {
        var user = new UserType
        {
            Username = "<é>",
            Attributes = [new() { Name = "email", Value = "a\"b" }],
            UserCreateDate = DateTimeOffset.UnixEpoch.AddSeconds(1.5),
        };

        Assert.Equal(
            """{"Username":"\u003C\u00E9\u003E","Attributes":[{"Name":"email","Value":"a\u0022b"}],"UserCreateDate":1.5}""",
            JsonSerializer.Serialize(user));
        Assert.Equal(
            """
            {
             "User": {
              "Username": "<é>",
              "Attributes": [
               {
                "Name": "email",
                "Value": "a\"b"
               }
              ],
              "UserCreateDate": 1.5
             }
            }
            """.ReplaceLineEndings("\n"),
            JsonSerializer.Serialize(new { User = user }, IndentedOptions));
    }
}
