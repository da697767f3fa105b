using CognitoClient.CodeGen.Emit;

namespace CognitoClient.CodeGen.Tests.Emit;

/// <summary>The model of each golden subject.</summary>
internal static class Subjects
{
    private const string Empty = """ "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" } """;

    private const string EmptyResponse = """ "test#RunResponse": { "type": "structure" } """;

    private const string Broken = """{ "target": "test#Broken" }""";

    /// <summary>The half of the client that a package writes by hand.</summary>
    public static SourceFile HandWrittenHalf { get; } = new("Client.cs", """
        #nullable enable
        namespace CognitoClient.Sample;

        public sealed partial class SampleClient
        {
            private readonly CognitoClient.Internal.Calls.OperationInvoker _invoker = null!;
        }
        """);

    public static string Text(string subject) => subject switch
    {
        "Structure" => TestModel.Text(Request("""
            "Name": {
              "target": "smithy.api#String",
              "traits": { "smithy.api#required": {}, "smithy.api#documentation": "The name, as in `a < b`." }
            },
            "KMSKeyID": {
              "target": "smithy.api#String",
              "traits": { "smithy.api#length": { "min": 1, "max": 64 }, "smithy.api#pattern": "^[<>]+$" }
            },
            "Limit": {
              "target": "smithy.api#Integer",
              "traits": { "smithy.api#required": {}, "smithy.api#default": 0, "smithy.api#range": { "min": 1 } }
            },
            "enabled": { "target": "smithy.api#Boolean" },
            "Body": { "target": "smithy.api#Blob" },
            "Any": { "target": "smithy.api#Document" },
            "Old": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": { "message": "Use Name.", "since": "2024" } } }
            """)),
        "ManyMembers" => TestModel.Text(
            Request(Join(Enumerable.Range(1, 16).Select(number => Member($"M{number}", "smithy.api#String"))))),
        "SharedStructure" => TestModel.Text(Join(
            Structure("RunRequest", Member("S", "test#Shared")),
            Structure("RunResponse", Member("S", "test#Shared")),
            Structure("Shared", """
                "Name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "Value": { "target": "smithy.api#String" }
                """))),
        "ResponseStructure" => TestModel.Text(Join(
            Structure("RunRequest"),
            List("Names", "smithy.api#String"),
            Map("Tags", "smithy.api#String"),
            Structure("RunResponse", """
                "Id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "Count": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {} } },
                "Self": { "target": "test#Inner", "traits": { "smithy.api#required": {} } },
                "Names": { "target": "test#Names" }, "Tags": { "target": "test#Tags" }, "Note": { "target": "smithy.api#String" }
                """),
            Structure("Inner", Member("A", "smithy.api#String")))),
        "Enum" => TestModel.Text(Request(Member("C", "test#Colour")) + """
            , "test#Colour": { "type": "enum", "members": {
              "DARK_RED": {
                "target": "smithy.api#Unit",
                "traits": { "smithy.api#enumValue": "dark_red", "smithy.api#documentation": "A deep red." }
              },
              "V1_0": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "V1_0" } } } }
            """),
        "IntEnum" => TestModel.Text(Request(Member("L", "test#Level")) + """
            , "test#Level": { "type": "intEnum", "members": {
              "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } }
            """),
        "Union" => TestModel.Text(Request(Member("C", "test#Choice")) + """
            , "test#Choice": { "type": "union", "members": {
              "text": { "target": "smithy.api#String", "traits": { "smithy.api#sensitive": {} } },
              "number": { "target": "smithy.api#Integer" },
              "inner": { "target": "test#Inner" } } }
            """ + "," + Structure("Inner", Member("A", "smithy.api#String"))),
        "Collections" => TestModel.Text(Join(
            Request(Join(
                Member("Names", "test#Names"),
                Member("Sparse", "test#SparseNumbers"),
                Member("Table", "test#Table"),
                Member("Inners", "test#Inners"))),
            List("Names", "smithy.api#String"),
            Map("Table", "test#Names"),
            List("Inners", "test#Inner"),
            Structure("Inner", Member("A", "smithy.api#String")),
            """
            "test#SparseNumbers": {
              "type": "list", "member": { "target": "smithy.api#Integer" }, "traits": { "smithy.api#sparse": {} }
            }
            """)),
        "Timestamps" => TestModel.Text(Request("""
            "Epoch": { "target": "smithy.api#Timestamp" },
            "DateTime": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "date-time" } },
            "HttpDate": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "http-date" } }
            """)),
        "Defaults" => TestModel.Text(Request(Member("S", "test#Settings")) + "," + Structure("Settings", """
            "Text": { "target": "smithy.api#String", "traits": { "smithy.api#default": "a \"b\"" } },
            "Number": { "target": "smithy.api#Double", "traits": { "smithy.api#default": 1.5 } },
            "Careful": { "target": "smithy.api#String", "traits": { "smithy.api#default": "x", "smithy.api#clientOptional": {} } },
            "None": { "target": "smithy.api#String", "traits": { "smithy.api#default": null } }
            """)),
        "Sensitive" => TestModel.Text(Join(
            Request(Join(
                Member("Password", "test#Secret"), Member("Passwords", "test#Secrets"), Member("Plain", "smithy.api#String"))),
            """ "test#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {} } } """,
            List("Secrets", "test#Secret"))),
        "ErrorWithoutMembers" => TestModel.Text(Join(Empty, Error(Member("message", "smithy.api#String"))), errors: Broken),
        "ErrorWithMembers" => TestModel.Text(
            Join(Empty, Error(Join(Member("Message", "smithy.api#String"), Member("reasonCode", "smithy.api#String")))),
            errors: Broken),
        "Interface" or "Client" or "Service" or "Operations" => TestModel.Text(
            Join(Empty, Error(Member("message", "smithy.api#String"))),
            """ "smithy.api#documentation": "Runs. And runs.", "smithy.api#auth": [] """,
            errors: Broken),
        "Paginator" => TestModel.Text(
            Join(
                Structure("RunRequest", Member("Next", "smithy.api#String")),
                Structure("RunResponse", Join(Member("Next", "smithy.api#String"), Member("Names", "test#Names"))),
                List("Names", "smithy.api#String")),
            """ "smithy.api#paginated": { "inputToken": "Next", "outputToken": "Next", "items": "Names" } """),
        _ => throw new ArgumentException($"There is no subject {subject}.", nameof(subject)),
    };

    private static string Request(string members) => Structure("RunRequest", members) + "," + EmptyResponse;

    private static string Join(params IEnumerable<string> members) => string.Join(",", members);

    private static string Structure(string name, string members = "") => $$"""
        "test#{{name}}": { "type": "structure", "members": { {{members}} } }
        """;

    private static string Error(string members) => $$"""
        "test#Broken": {
          "type": "structure",
          "traits": { "smithy.api#error": "client", "smithy.api#documentation": "It broke. Mend it." },
          "members": { {{members}} }
        }
        """;

    private static string Member(string name, string target) => $$""" "{{name}}": { "target": "{{target}}" } """;

    private static string List(string name, string target) =>
        $$""" "test#{{name}}": { "type": "list", "member": { "target": "{{target}}" } } """;

    private static string Map(string name, string target) =>
        $$""" "test#{{name}}": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "{{target}}" } } """;
}
