using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Messages;

/// <summary>The destination of a message.</summary>
/// <param name="Medium">E-mail or SMS.</param>
/// <param name="Address">The e-mail address or phone number.</param>
/// <param name="Attribute">The attribute with the address, or null for none.</param>
internal sealed record Destination(DeliveryMediumType Medium, string Address, string? Attribute)
{
    public static Destination Email(string address) => new(DeliveryMediumType.Email, address, "email");

    public static Destination Sms(string number) => new(DeliveryMediumType.Sms, number, "phone_number");

    /// <summary>The destination of the attribute <c>email</c> or <c>phone_number</c>.</summary>
    public static Destination Of(string attribute, string value) => attribute == "email" ? Email(value) : Sms(value);

    /// <summary>The address with most characters replaced by stars, as responses show it.</summary>
    public string Masked => Medium == DeliveryMediumType.Email ? MaskEmail(Address) : MaskPhone(Address);

    public CodeDeliveryDetailsType Details => new()
    {
        Destination = Masked,
        DeliveryMedium = Medium,
        AttributeName = Attribute,
    };

    // FACTS-SERVER 2 [R]: three stars whatever the length.
    private static string MaskEmail(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 || at == address.Length - 1 ? "***" : $"{FirstCharacter(address)}***@{FirstCharacter(address[(at + 1)..])}***";
    }

    private static string FirstCharacter(string text) => char.IsSurrogatePair(text, 0) ? text[..2] : text[..1];

    // FACTS-SERVER 2 [W]: the last four digits are shown.
    private static string MaskPhone(string number) =>
        number.Length <= 5 ? "+****" : $"+{new string('*', number.Length - 5)}{number[^4..]}";
}
