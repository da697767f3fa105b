using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Compares the service of a model with what the client implements by hand.</summary>
internal static class ServiceRules
{
    /// <summary>Returns the faults of the service.</summary>
    public static IEnumerable<string> Faults(SmithyModel model)
    {
        var services = model.Shapes.OfType<ServiceShape>().ToList();
        return services switch
        {
            [] => ["The model has no service."],
            [var only] => Faults(only),
            _ => [.. services.Select(service => $"{service.Id}: the model has several services, and the generator supports only one.")],
        };
    }

    private static IEnumerable<string> Faults(ServiceShape service)
    {
        if (!service.Traits.Has(Trait.AwsService))
        {
            yield return $"{service.Id}: the service has no trait {Trait.AwsService}.";
        }

        if (!service.Traits.Has(Trait.AwsJson10) && !service.Traits.Has(Trait.AwsJson11))
        {
            yield return $"{service.Id}: the service has none of the supported protocols awsJson1_0 and awsJson1_1.";
        }

        if (Runtime(service, "protocol") is { } protocol && !service.Traits.Has(protocol))
        {
            yield return $"{service.Id}: the client supports only the protocol {protocol}, which the service does not have.";
        }

        foreach (var (name, trait, property) in new[]
        {
            ("endpointPrefix", Trait.AwsService, "endpointPrefix"),
            ("signingName", Trait.SigV4, "name"),
        })
        {
            if (Runtime(service, name) is { } expected && Property(service, trait, property) is var found && found != expected)
            {
                yield return $"{service.Id}: the client supports only the {name} '{expected}', but the service has '{found}'.";
            }
        }
    }

    /// <summary>Returns what the client implements, or null if the model does not restrict it.</summary>
    public static string? Runtime(ServiceShape service, string name) => Property(service, Trait.Runtime, name);

    private static string? Property(ServiceShape service, string trait, string name) =>
        service.Traits.Get(trait) is { } value && value.TryGetProperty(name, out var property) ? property.GetString() : null;
}
