using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules and messages about users that are not certain.</summary>
internal static class UserRules
{
    // FACTS-SERVER 6 [A/W, ?]: the operations use two texts.
    public static string AliasTaken(string attribute) => $"An account with the {attribute} already exists.";

    // FACTS-SERVER 6 [W].
    public static string AddressTaken(string attribute) => $"An account with the given {attribute} already exists.";

    // FACTS-SERVER 5 [A: it is refused; M: the message].
    public const string PreferredUsernameAtSignUp = "Preferred username cannot be set for an unconfirmed user.";

    // FACTS-SERVER 6 [M].
    public static string AddressRequired(string attribute) =>
        $"{(attribute == "email" ? "Email" : "Phone number")} is required if {attribute}_verified is true.";

    // FACTS-SERVER 6 [M].
    public static string TooShort(string name, int length) => $"user.{name}: String must be at least {length} chars";

    // FACTS-SERVER 6 [M].
    public static string TooLong(string name, int length) => $"user.{name}: String must be at most {length} chars";

    // FACTS-SERVER 6 [M].
    public static string TooSmall(string name, string value) => $"user.{name}: Number must be greater than or equal to {value}";

    // FACTS-SERVER 6 [M].
    public static string TooLarge(string name, string value) => $"user.{name}: Number must be less than or equal to {value}";

    // FACTS-SERVER 6 [M].
    public static string WrongType(string name, AttributeDataType type) => $"user.{name}: Attribute is not of type {type}.";

    // FACTS-SERVER-config 5 [A: the format; M: the message].
    public static string InvalidBirthdate => "Invalid birthdate format.";

    /// <summary>Returns the message for a custom attribute that the user pool does not have.</summary>
    // FACTS-SERVER 6 [W at creation; ? at an update].
    public static string UnknownCustomAttribute(string name, bool isNewUser) => isNewUser
        ? $"Type for attribute {{{name}}} could not be determined"
        : UnknownAttribute(name);

    // FACTS-SERVER 6 [W].
    public static string UnknownAttribute(string name) => $"user.{name}: Attribute does not exist in the schema.";

    /// <summary>Returns the message for a required attribute without a value.</summary>
    // FACTS-SERVER 6 [W]: the two attributes that have a "formatted" part in OpenID Connect name that part.
    public static string Required(string name) => name is "name" or "address"
        ? $"{name}.formatted: The attribute {name}.formatted is required"
        : $"{name}: The attribute is required";

    // FACTS-SERVER 16 [E].
    public const string InvalidFilter = "Error while parsing filter";

    // FACTS-SERVER 16 [E].
    public static string InvalidSearchAttribute(string name) => $"Invalid search attribute: {name}";

    // FACTS-SERVER 16 [E].
    public static string InvalidAttributesToGet(IEnumerable<string> names) => $"Invalid user attributes: {string.Join(", ", names)}";

    /// <summary>Returns how a filter compares the values of an attribute.</summary>
    // FACTS-SERVER 16 [A for the user name and the two states; ? for other attributes].
    public static StringComparison FilterComparison(string name) =>
        name is "username" or "status" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Returns the media of an invitation if the request names none.</summary>
    // The model documents SMS [A]; a user without a phone number is assumed to get an e-mail [?].
    public static IReadOnlyList<DeliveryMediumType> DefaultMedia(bool hasPhoneNumber) =>
        [hasPhoneNumber ? DeliveryMediumType.Sms : DeliveryMediumType.Email];
}
