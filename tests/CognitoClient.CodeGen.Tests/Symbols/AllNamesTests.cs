using System.Text;
using System.Text.Json;
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
        var shapes = Shapes(TestModel.Repository.Facts);
        var customizations = Shapes(TestModel.Repository.Customizations);
        bool Has(JsonProperty shape, string trait) =>
            HasTrait(shape.Value, trait)
            || customizations.Any(customization => customization.Name == shape.Name && HasTrait(customization.Value, trait));
        List<JsonProperty> OfType(string type) => [.. shapes.Where(shape => shape.Value.GetProperty("type").GetString() == type)];
        var (operations, structures, enums) = (OfType("operation"), OfType("structure"), OfType("enum"));
        int Without(string property) => operations.Count(operation =>
            operation.Value.GetProperty(property).GetProperty("target").GetString() == "smithy.api#Unit");

        var service = TestModel.Cognito;
        Assert.Equal(operations.Count, service.Operations.Count);
        Assert.Equal(
            operations.Count(operation => Has(operation, "smithy.api#paginated")),
            service.Operations.Count(operation => operation.Paginator is not null));
        Assert.Equal(
            operations.Count(operation => Has(operation, "smithy.api#auth")),
            service.Operations.Count(operation => operation.Auth == "None"));
        Assert.Equal(structures.Count(structure => Has(structure, "smithy.api#error")), service.Errors.Count);
        Assert.Equal(enums.Count, service.Enums.Count);
        Assert.Equal(
            enums.Sum(type => type.Value.GetProperty("members").EnumerateObject().Count()), service.Enums.Sum(type => type.Values.Count));
        Assert.Equal(
            structures.Count(structure => !Has(structure, "smithy.api#error")) + Without("input") + Without("output"),
            service.Records.Count);
    }

    private static List<JsonProperty> Shapes(string file) =>
        [.. JsonElement.Parse(File.ReadAllText(file)).GetProperty("shapes").EnumerateObject()];

    private static bool HasTrait(JsonElement shape, string trait) =>
        shape.TryGetProperty("traits", out var traits) && traits.TryGetProperty(trait, out _);
}
