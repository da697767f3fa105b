using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Challenges;

/// <summary>Reads the parameters that the service sends with a challenge.</summary>
internal static class ChallengeParameters
{
    /// <summary>Gets a parameter that the challenge cannot do without.</summary>
    /// <exception cref="SignInProtocolException">The parameter is missing.</exception>
    public static string GetRequired(this IReadOnlyDictionary<string, string> parameters, ChallengeNameType challenge, string parameter) =>
        parameters.GetValueOrDefault(parameter)
        ?? throw new SignInProtocolException($"The challenge {challenge} came without its parameter {parameter}.");

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
        Destination = parameters.GetValueOrDefault("CODE_DELIVERY_DESTINATION"),
        DeliveryMedium = parameters.GetValueOrDefault("CODE_DELIVERY_DELIVERY_MEDIUM") is { Length: > 0 } medium
            ? new DeliveryMediumType(medium)
            : (DeliveryMediumType?)null,
    };
}
