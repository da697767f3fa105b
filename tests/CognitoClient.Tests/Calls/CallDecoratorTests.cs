using System.Reflection;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.Calls;

/// <summary>Clients of other types: those that know call options, and those that do not.</summary>
public sealed class CallDecoratorTests
{
    /// <summary>A decorator's type, as an application would declare a class.</summary>
    public interface IDecorator : ICognitoIdentityProviderClient, ICallOptionsClient;

    [Fact]
    public void With_ClientWithoutCallOptions_ReturnsItself()
    {
        var client = DispatchProxy.Create<ICognitoIdentityProviderClient, Decorator>();

        Assert.Same(client, client.With(new CallOptions { MaxAttempts = 1 }));
        Assert.Throws<OptionsValidationException>(() => client.With(new CallOptions { MaxAttempts = 0 }));
    }

    [Fact]
    public async Task With_Decorator_StaysAroundTheView()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);
        List<string> calls = [];
        var view = Decorator.Around(client, calls).With(new CallOptions { Headers = new Dictionary<string, string> { ["X-A"] = "1" } });

        await view.CallSignedAsync();

        Assert.Equal(["AdminGetUserAsync"], calls);
        Assert.Equal(["1"], Assert.Single(handler.Messages).Headers.GetValues("X-A"));
    }

    [Fact]
    public void With_DecoratorThatReturnsNull_SaysSo()
    {
        var decorator = Decorator.Around(null, []);

        var exception = Assert.Throws<InvalidOperationException>(() => decorator.With(new CallOptions()));

        Assert.EndsWith(".WithOptions returned null. Return a client.", exception.Message, StringComparison.Ordinal);
    }

    public class Decorator : DispatchProxy
    {
        private ICognitoIdentityProviderClient? _inner;
        private List<string> _calls = [];

        public static ICognitoIdentityProviderClient Around(ICognitoIdentityProviderClient? inner, List<string> calls)
        {
            var decorator = DispatchProxy.Create<IDecorator, Decorator>();
            ((Decorator)(object)decorator)._inner = inner;
            ((Decorator)(object)decorator)._calls = calls;
            return decorator;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(ICallOptionsClient.WithOptions))
            {
                return _inner is null ? null : Around(_inner.With((CallOptions)args![0]!), _calls);
            }

            _calls.Add(targetMethod.Name);
            return targetMethod.Invoke(_inner, args);
        }
    }
}
