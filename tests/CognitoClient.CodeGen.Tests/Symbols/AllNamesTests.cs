using System.Text;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Symbols;

/// <summary>
/// Every name that the generator gives to the service's operations, types and members, for a person to read and to see changes of.
/// </summary>
public class AllNamesTests
{
    [Fact]
    public void Cognito_AllNames_AreAsApproved()
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        void Members(IEnumerable<MemberSymbol> members)
        {
            foreach (var member in members)
            {
                var required = member.Required ? "required " : "";
                var redacted = member.Redacted ? " (redacted)" : "";
                Line($"  {required}{member.PropertyType} {member.Property}{redacted}");
            }
        }

        foreach (var operation in TestModel.Cognito.Operations)
        {
            var pages = operation.Paginator is { } paginator
                ? $", {paginator.PagesMethod}, {paginator.ItemsMethod} of {paginator.ItemType}"
                : "";
            Line($"operation {operation.Method}({operation.Request}) -> {operation.Response}, {operation.Auth}{pages}");
        }

        foreach (var record in TestModel.Cognito.Records)
        {
            Line($"record {record.Name}");
            Members(record.Members);
        }

        foreach (var type in TestModel.Cognito.Enums)
        {
            Line($"enum {type.Name}: {string.Join(", ", type.Values.Select(value => value.Property))}");
        }

        foreach (var error in TestModel.Cognito.Errors)
        {
            Line($"error {error.Name}");
            Members(error.Members);
        }

        Approved.Equal("Symbols/AllNames.txt", text.ToString());
    }

    [Fact]
    public void Cognito_Counts_AreThoseOfTheModel()
    {
        var service = TestModel.Cognito;
        Assert.Equal(140, service.Operations.Count);
        Assert.Equal(18, service.Operations.Count(operation => operation.Paginator is not null));
        Assert.Equal(34, service.Operations.Count(operation => operation.Auth == "None"));
        Assert.Equal(59, service.Errors.Count);
        Assert.Equal((65, 214), (service.Enums.Count, service.Enums.Sum(type => type.Values.Count)));
        Assert.Equal(140 + 127 + 13 + 100, service.Records.Count);
    }
}
