using System.Reflection;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That what is generated is what the model says: nothing missing, nothing more.</summary>
public sealed class PublicSurfaceTests(ITestOutputHelper output)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Cancellation = "CancellationToken cancellationToken = default";

    private static WireModel Model => WireModel.Instance;

    private static IReadOnlyList<Type> ModelTypes { get; } =
        [.. typeof(SignUpRequest).Assembly.GetExportedTypes().Where(type =>
            type.Namespace == typeof(SignUpRequest).Namespace && type is { IsNested: false } and not { IsAbstract: true, IsSealed: true })];

    private static MethodInfo[] Methods { get; } = typeof(ICognitoIdentityProviderClient).GetMethods();

    private static MethodInfo[] Paginators { get; } =
    [
        .. typeof(CognitoIdentityProviderPaginators).GetMethods(Own)
            .Where(method => method.GetParameters()[1].ParameterType.Namespace == typeof(SignUpRequest).Namespace),
    ];

    [Fact]
    public void Surface_Counts_AreThoseOfTheModel()
    {
        var counts = new Counts(
            Operations: Methods.Length,
            Errors: ModelTypes.Count(type => type.IsSubclassOf(typeof(CognitoIdentityProviderException))),
            Paginators: Paginators.Count(method => method.Name.EndsWith("PagesAsync", StringComparison.Ordinal)),
            Enums: ModelTypes.Count(type => type.IsValueType),
            EnumValues: ModelTypes.Where(type => type.IsValueType).Sum(type => EnumProperties(type).Count()),
            Records: ModelTypes.Count(type => type.IsClass && !type.IsSubclassOf(typeof(Exception))));
        output.WriteLine(counts.ToString());

        var expected = new Counts(
            Operations: Model.Operations.Count,
            Errors: Model.Errors.Count(),
            Paginators: Model.Operations.Count(operation => operation.Paging is not null),
            Enums: Model.Enums.Count(),
            EnumValues: Model.Enums.Sum(type => type.EnumValues.Count),
            Records: Model.Structures.Count() + Model.Operations.Count(operation => operation.Output is null));
        Assert.Equal(expected, counts);
    }

    [Fact]
    public void Types_OfTheModelNamespace_AreTheShapes()
    {
        var expected = Model.Structures.Concat(Model.Errors).Concat(Model.Enums).Select(shape => shape.Name)
            .Concat(Model.Operations.Select(operation => operation.ResponseName))
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(expected, ModelTypes.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(ModelTypes, type => Assert.True(type.IsSealed, type.Name));
    }

    [Fact]
    public void Interface_Methods_AreTheOperations()
    {
        var expected = Model.Operations.Select(operation =>
            $"Task<{operation.ResponseName}> {operation.Name}Async({operation.Input.Name} request, {Cancellation})");

        Assert.Equal(expected.Order(StringComparer.Ordinal), Methods.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Client_Class_IsTheInterface() =>
        Assert.True(typeof(ICognitoIdentityProviderClient).IsAssignableFrom(typeof(CognitoIdentityProviderClient)));

    [Fact]
    public void Paginators_Methods_AreThePagedOperations()
    {
        var expected = Model.Operations.Where(operation => operation.Paging is not null).SelectMany(operation => new[]
        {
            $"IAsyncEnumerable<{operation.ResponseName}> {operation.Name}PagesAsync({Parameters(operation)})",
            $"IAsyncEnumerable<{ItemType(operation)}> {operation.Name}ItemsAsync({Parameters(operation)})",
        });

        Assert.Equal(expected.Order(StringComparer.Ordinal), Paginators.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void Record_Properties_AreTheMembers(string structure)
    {
        var shape = Model[structure];

        Assert.Equal(
            shape.Members.Select(member => MemberSignature.Expected(shape, member)),
            PlannedObject.TypeOf(structure).GetProperties(Own).Select(MemberSignature.Of));
    }

    [Theory]
    [MemberData(nameof(ModelData.Errors), MemberType = typeof(ModelData))]
    public void Error_Properties_AreTheMembersBesidesTheMessage(string error)
    {
        var shape = Model[error];
        var type = PlannedObject.TypeOf(error);

        Assert.Equal(typeof(CognitoIdentityProviderException), type.BaseType);
        Assert.Equal(
            shape.Members.Where(member => member.Property != "Message").Select(member => MemberSignature.Expected(shape, member)),
            type.GetProperties(Own).Where(property => !IsHandWritten(property)).Select(MemberSignature.Of));
        Assert.Equal(
            ["Void .ctor()", "Void .ctor(System.String)", "Void .ctor(System.String, System.Exception)"],
            type.GetConstructors().Select(constructor => constructor.ToString()));
    }

    [Theory]
    [MemberData(nameof(ModelData.Enums), MemberType = typeof(ModelData))]
    public void Enum_Properties_AreTheValues(string name)
    {
        var type = PlannedObject.TypeOf(name);

        Assert.Equal(
            Model[name].EnumValues.Select(value => (Plain(value.Key), value.Value)),
            EnumProperties(type).Select(property => (Plain(property.Name), property.GetValue(null)!.ToString()!)));
    }

    /// <summary>What the other half of a generated error adds.</summary>
    private static bool IsHandWritten(PropertyInfo property) =>
        (property.DeclaringType, property.Name) == (typeof(NotAuthorizedException), nameof(NotAuthorizedException.Reason));

    private static IEnumerable<PropertyInfo> EnumProperties(Type type) =>
        type.GetProperties(Own).Where(property => property.GetMethod!.IsStatic && property.PropertyType == type);

    private static string Parameters(WireOperation operation) =>
        $"ICognitoIdentityProviderClient client, {operation.Input.Name} request, {Cancellation}";

    private static string ItemType(WireOperation operation)
    {
        var list = Model.Target(operation.Output!.Members.Single(member => member.Name == operation.Paging!.Items));
        return list.Element!.Target;
    }

    /// <summary>A name without what separates its words.</summary>
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Describe(MethodInfo method)
    {
        var parameters = method.GetParameters().Select(parameter =>
            $"{parameter.ParameterType.Name} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}");
        var result = method.ReturnType;
        var generic = result.Name[..result.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{generic}<{result.GenericTypeArguments[0].Name}> {method.Name}({string.Join(", ", parameters)})";
    }

    private sealed record Counts(int Operations, int Errors, int Paginators, int Enums, int EnumValues, int Records);
}
