using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Challenges;

/// <summary>Reads the parameters that the service sends with a challenge, and copies them with other values.</summary>
internal static class ChallengeParameters
{
    private const string Destination = "CODE_DELIVERY_DESTINATION";
    private const string Medium = "CODE_DELIVERY_DELIVERY_MEDIUM";

    /// <summary>Gets a parameter that the challenge requires.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="challenge">The challenge.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="operation">The operation that returned the challenge, for the exception; null if it is unknown.</param>
    /// <exception cref="SignInProtocolException">The parameter is missing.</exception>
    public static string GetRequired(
        this IReadOnlyDictionary<string, string> parameters, ChallengeNameType challenge, string parameter, string? operation = null) =>
        parameters.GetValueOrDefault(parameter)
        ?? throw new SignInProtocolException($"The challenge {challenge} has no parameter {parameter}.") { Operation = operation };

    /// <summary>Gets the challenges that a parameter lists as JSON.</summary>
    public static IReadOnlyList<ChallengeNameType> GetChoices(this IReadOnlyDictionary<string, string> parameters, string parameter) =>
    [
        .. ParameterJson.ReadList(parameters.GetValueOrDefault(parameter))
            .Where(static name => name.Length > 0)
            .Select(static name => new ChallengeNameType(name)),
    ];

    /// <summary>Gets where the service sent a code.</summary>
    public static CodeDeliveryDetailsType GetCodeDelivery(this IReadOnlyDictionary<string, string> parameters) => new()
    {
        Destination = parameters.GetValueOrDefault(Destination),
        DeliveryMedium = parameters.GetValueOrDefault(Medium) is { Length: > 0 } medium
            ? new DeliveryMediumType(medium)
            : (DeliveryMediumType?)null,
    };

    /// <summary>Copies the parameters with another value for one of them, or without it if the value is null.</summary>
    public static IReadOnlyDictionary<string, string> With(
        this IReadOnlyDictionary<string, string> parameters, string parameter, string? value)
    {
        var copy = new Dictionary<string, string>(parameters, StringComparer.Ordinal);
        if (value is null)
        {
            copy.Remove(parameter);
        }
        else
        {
            copy[parameter] = value;
        }

        return copy.AsReadOnly();
    }

    /// <summary>Copies the parameters with another list of challenges.</summary>
    public static IReadOnlyDictionary<string, string> WithChoices(
        this IReadOnlyDictionary<string, string> parameters, string parameter, IReadOnlyList<ChallengeNameType> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return parameters.With(parameter, ParameterJson.WriteList(choices.Select(static choice => choice.Value)));
    }

    /// <summary>Copies the parameters with another destination of a code.</summary>
    public static IReadOnlyDictionary<string, string> WithCodeDelivery(
        this IReadOnlyDictionary<string, string> parameters, CodeDeliveryDetailsType delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return parameters.With(Destination, delivery.Destination).With(Medium, delivery.DeliveryMedium?.Value);
    }
}
