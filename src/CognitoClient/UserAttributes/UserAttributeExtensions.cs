using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CognitoClient.Model;

/// <summary>
/// Finds user attributes by name in a list such as <see cref="UserType.Attributes"/> or <see cref="GetUserResponse.UserAttributes"/>.
/// </summary>
public static class UserAttributeExtensions
{
    private const string CustomPrefix = "custom:";

    extension(IReadOnlyList<AttributeType> attributes)
    {
        /// <summary>The user's unique identifier (<c>sub</c>), or null if not in the list. It never changes.</summary>
        public string? Sub => attributes.GetValueOrDefault("sub");

        /// <summary>The email address (<c>email</c>), or null if not in the list.</summary>
        public string? Email => attributes.GetValueOrDefault("email");

        /// <summary>Indicates whether the email address is verified (<c>email_verified</c>); null if not in the list.</summary>
        public bool? EmailVerified => attributes.GetBoolean("email_verified");

        /// <summary>The phone number in E.164 format (<c>phone_number</c>), or null if not in the list.</summary>
        public string? PhoneNumber => attributes.GetValueOrDefault("phone_number");

        /// <summary>Indicates whether the phone number is verified (<c>phone_number_verified</c>); null if not in the list.</summary>
        public bool? PhoneNumberVerified => attributes.GetBoolean("phone_number_verified");

        /// <summary>The full name (<c>name</c>), or null if not in the list.</summary>
        public string? Name => attributes.GetValueOrDefault("name");

        /// <summary>The given name (<c>given_name</c>), or null if not in the list.</summary>
        public string? GivenName => attributes.GetValueOrDefault("given_name");

        /// <summary>The middle name (<c>middle_name</c>), or null if not in the list.</summary>
        public string? MiddleName => attributes.GetValueOrDefault("middle_name");

        /// <summary>The family name (<c>family_name</c>), or null if not in the list.</summary>
        public string? FamilyName => attributes.GetValueOrDefault("family_name");

        /// <summary>The casual name (<c>nickname</c>), or null if not in the list.</summary>
        public string? Nickname => attributes.GetValueOrDefault("nickname");

        /// <summary>The name by which the user wishes to be referred to (<c>preferred_username</c>), or null if not in the list.</summary>
        public string? PreferredUsername => attributes.GetValueOrDefault("preferred_username");

        /// <summary>The URL of the profile page (<c>profile</c>), or null if not in the list.</summary>
        public string? Profile => attributes.GetValueOrDefault("profile");

        /// <summary>The URL of the profile picture (<c>picture</c>), or null if not in the list.</summary>
        public string? Picture => attributes.GetValueOrDefault("picture");

        /// <summary>The URL of the web page or blog (<c>website</c>), or null if not in the list.</summary>
        public string? Website => attributes.GetValueOrDefault("website");

        /// <summary>The gender (<c>gender</c>), or null if not in the list.</summary>
        public string? Gender => attributes.GetValueOrDefault("gender");

        /// <summary>
        /// The birthday as the user pool stores it, usually <c>YYYY-MM-DD</c> (<c>birthdate</c>), or null if not in the list.
        /// </summary>
        public string? Birthdate => attributes.GetValueOrDefault("birthdate");

        /// <summary>The time zone, such as <c>Europe/Paris</c> (<c>zoneinfo</c>), or null if not in the list.</summary>
        public string? ZoneInfo => attributes.GetValueOrDefault("zoneinfo");

        /// <summary>The locale, such as <c>en-US</c> (<c>locale</c>), or null if not in the list.</summary>
        public string? Locale => attributes.GetValueOrDefault("locale");

        /// <summary>The postal address (<c>address</c>), or null if not in the list.</summary>
        public string? Address => attributes.GetValueOrDefault("address");

        /// <summary>
        /// The time of the last change (<c>updated_at</c>), or null if the list does not contain it or its value is not a number of seconds
        /// since 1970.
        /// </summary>
        public DateTimeOffset? UpdatedAt =>
            long.TryParse(
                attributes.GetValueOrDefault("updated_at"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;

        /// <summary>Gets the value of an attribute by its name.</summary>
        /// <param name="name">The name, such as <c>email</c> or <c>custom:tier</c>. Names are case-sensitive.</param>
        /// <returns>The value, or null if the list does not contain the attribute.</returns>
        /// <exception cref="ArgumentNullException">The list or <paramref name="name"/> is null.</exception>
        public string? GetValueOrDefault(string name)
        {
            ArgumentNullException.ThrowIfNull(attributes);
            ArgumentNullException.ThrowIfNull(name);
            foreach (var attribute in attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }

            return null;
        }

        /// <summary>Gets the value of an attribute by its name.</summary>
        /// <param name="name">The name, such as <c>email</c> or <c>custom:tier</c>. Names are case-sensitive.</param>
        /// <param name="value">The value, or null if the list does not contain the attribute.</param>
        /// <returns>Whether the list contains the attribute with a value.</returns>
        /// <exception cref="ArgumentNullException">The list or <paramref name="name"/> is null.</exception>
        public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
        {
            value = attributes.GetValueOrDefault(name);
            return value is not null;
        }

        /// <summary>Gets the value of a custom attribute by its name without the prefix.</summary>
        /// <param name="name">The name without <c>custom:</c>, such as <c>tier</c>.</param>
        /// <returns>The value, or null if the list does not contain the attribute.</returns>
        /// <exception cref="ArgumentNullException">The list or <paramref name="name"/> is null.</exception>
        public string? GetCustomValueOrDefault(string name)
        {
            ArgumentNullException.ThrowIfNull(name);
            return attributes.GetValueOrDefault(CustomPrefix + name);
        }

        private bool? GetBoolean(string name) => bool.TryParse(attributes.GetValueOrDefault(name), out var value) ? value : null;
    }
}
