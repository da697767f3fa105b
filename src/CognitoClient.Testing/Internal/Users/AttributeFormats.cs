using System.Globalization;
using System.Text.RegularExpressions;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The formats of e-mail addresses, phone numbers and dates.</summary>
internal static partial class AttributeFormats
{
    public static bool IsEmail(string value) => Email().IsMatch(value);

    public static bool IsPhoneNumber(string value) => PhoneNumber().IsMatch(value);

    /// <summary>Checks the value of an attribute whose format is fixed.</summary>
    public static void Check(string name, string value)
    {
        switch (name)
        {
            // FACTS-SERVER 5 [W].
            case "email" when !IsEmail(value):
                throw new InvalidParameterException("Invalid email address format.");
            case "phone_number" when !IsPhoneNumber(value):
                throw new InvalidParameterException("Invalid phone number format.");
            case "birthdate" when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                throw new InvalidParameterException(UserRules.InvalidBirthdate);
        }
    }

    [GeneratedRegex(@"\A[^\s@]+@[^\s@]+\.[^\s@]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"\A\+[0-9]+\z")]
    private static partial Regex PhoneNumber();
}
