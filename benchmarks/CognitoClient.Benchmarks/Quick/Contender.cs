using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace CognitoClient.Benchmarks.Quick;

/// <summary>One benchmark method, callable without BenchmarkDotNet.</summary>
internal sealed class Contender
{
    private readonly Func<Task>? _asynchronous;
    private readonly Func<object>? _synchronous;

    private Contender(object instance, MethodInfo method)
    {
        Case = instance.GetType().Name.Replace("Benchmarks", "", StringComparison.Ordinal);
        Client = method.Name;
        var attribute = method.GetCustomAttribute<BenchmarkAttribute>()!;
        IsBaseline = attribute.Baseline;
        Operations = attribute.OperationsPerInvoke;
        if (typeof(Task).IsAssignableFrom(method.ReturnType))
        {
            _asynchronous = method.CreateDelegate<Func<Task>>(instance);
        }
        else
        {
            _synchronous = method.CreateDelegate<Func<object>>(instance);
        }
    }

    public string Case { get; }

    public string Client { get; }

    public bool IsBaseline { get; }

    /// <summary>How many operations one call is.</summary>
    public int Operations { get; }

    /// <summary>The contenders whose name <c>Case.Client</c> holds the text, those of one case after each other.</summary>
    public static List<Contender> Find(string text) =>
    [
        .. typeof(Contender).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<MemoryDiagnoserAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Of)
            .Where(contender => $"{contender.Case}.{contender.Client}".Contains(text, StringComparison.OrdinalIgnoreCase)),
    ];

    public async Task CallAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (_asynchronous is not null)
            {
                await _asynchronous();
            }
            else
            {
                _synchronous!();
            }
        }
    }

    private static IEnumerable<Contender> Of(Type type)
    {
        var instance = Activator.CreateInstance(type)!;
        return type.GetMethods()
            .Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)
            .Select(method => new Contender(instance, method));
    }
}
