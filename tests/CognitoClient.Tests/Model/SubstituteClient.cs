using System.Reflection;

namespace CognitoClient.Tests.Model;

/// <summary>A substitute for the client that keeps its requests, as mocking libraries make one.</summary>
public class SubstituteClient : DispatchProxy
{
    private Func<object, object?>? _respond;

    public List<object> Requests { get; } = [];

    /// <param name="respond">From a request to the task that the method returns.</param>
    public static ICognitoIdentityProviderClient Create(Func<object, object?> respond) => Create(respond, out _);

    public static ICognitoIdentityProviderClient Create(Func<object, object?> respond, out SubstituteClient substitute)
    {
        var client = Create<ICognitoIdentityProviderClient, SubstituteClient>();
        substitute = (SubstituteClient)client;
        substitute._respond = respond;
        return client;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Requests.Add(args![0]!);
        return _respond!(args[0]!);
    }
}
