using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The change of a temporary password.</summary>
internal static class NewPasswordSteps
{
    private const string Prefix = "userAttributes.";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Challenged Challenge(ServiceCall call, SignInState state)
    {
        var user = state.User!;
        var session = Sessions.Open(call, state, ChallengeNameType.NewPasswordRequired);
        var missing = Required(state.Client.Pool).Where(name => !user.Attributes.ContainsKey(name)).Select(name => Prefix + name);
        var attributes = new JsonObject(
            user.Attributes.Select(attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)attribute.Value)));
        var parameters = new Dictionary<string, string>
        {
            ["USER_ID_FOR_SRP"] = state.Username,
            ["requiredAttributes"] = new JsonArray([.. missing.Select(name => (JsonNode?)name)]).ToJsonString(Plain),
            ["userAttributes"] = attributes.ToJsonString(Plain),
        };
        return new Challenged(session.Challenge, parameters) { Session = session.Token };
    }

    /// <summary>Sets the password and the attributes of a response.</summary>
    public static SignInOutcome Respond(SignInRequest request)
    {
        var text = request.Require("NEW_PASSWORD");
        var session = Sessions.Get(request, ChallengeNameType.NewPasswordRequired);
        Subjects.Check(request, session.State);
        var user = session.State.User!;
        var attributes = request.Parameters
            .Where(parameter => parameter.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(parameter => new AttributeType { Name = parameter.Key[Prefix.Length..], Value = parameter.Value })
            .ToList();
        CheckAttributes(request, user, attributes);
        PasswordPolicy.ThrowIfViolated(request.Pool, text, isSignUp: false);
        PasswordPolicy.ThrowIfUsedBefore(request.Pool, user, text);

        UserAttributes.Set(request.Pool, user, attributes, request.Now);
        PasswordPolicy.Set(request.Pool, user, Password.Create(request.Call.Ids, request.Pool, user.Username, text, request.Now));
        user.Status = UserStatusType.Confirmed;
        var outcome = NextSteps.Continue(
            request.Call, session.State with { DeviceKey = DeviceSteps.Key(request, session.State) });
        session.IsUsed = true;
        return outcome;
    }

    private static void CheckAttributes(SignInRequest request, User user, List<AttributeType> attributes)
    {
        if (!request.IsAdmin)
        {
            WritableAttributes.ThrowIfNotWritable(request.Client, attributes.Select(attribute => attribute.Name));
        }

        var required = Required(request.Pool).ToHashSet();
        foreach (var attribute in attributes)
        {
            // FACTS-SERVER 9 [W; ?: which attributes]: a required attribute or address that has a value stays as it is.
            if (user.Attributes.ContainsKey(attribute.Name)
                && (required.Contains(attribute.Name) || attribute.Name is Factors.Email or Factors.Phone))
            {
                throw new NotAuthorizedException($"Cannot modify an already provided {attribute.Name}");
            }
        }

        AttributeSchema.CheckChange(request.Pool, user, attributes);
    }

    private static IEnumerable<string> Required(UserPool pool) => pool.Settings.SchemaAttributes
        .Where(attribute => attribute is { Required: true, Name: not "sub" })
        .Select(attribute => attribute.Name!);
}
