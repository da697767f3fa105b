using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The same calls to in-memory user pools and to cognito-local, an emulator by other authors.</summary>
public sealed class StoryTests(CognitoLocalFixture cognitoLocal)
{
    private const string Tokens = "Bearer for 3600 s, access True, ID True, refresh True";
    private const string TokensWithoutType = " for  s, access True, ID True, refresh True";

    /// <summary>The outcome in memory, which is that of Amazon Cognito, and the different one of cognito-local.</summary>
    private static readonly Dictionary<string, (string InMemory, string CognitoLocal)> Deviations = new()
    {
        ["create an app client"] = (
            "story, secret (none), refresh tokens 30",
            "story, secret (none), refresh tokens "),
        ["sign up"] = (
            "confirmed False, email by EMAIL to n***@e***",
            "confirmed False, email by EMAIL to nadia@example.com"),
        ["confirm with a wrong code"] = (
            "CodeMismatchException: Invalid verification code provided, please try again.",
            "CodeMismatchException: Incorrect confirmation code"),
        ["confirm again"] = (
            "NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED",
            "ExpiredCodeException: Invalid code provided, please request a code again."),
        ["read the user as administrator"] = (
            "CONFIRMED, enabled True: email = nadia@example.com, email_verified = true, name = Nadia",
            "CONFIRMED, enabled True: email = nadia@example.com, name = Nadia"),
        ["sign in with a wrong password"] = (
            "NotAuthorizedException: Incorrect username or password.",
            "InvalidPasswordException: Invalid password"),
        ["sign in as nobody"] = (
            "UserNotFoundException: User does not exist.",
            "NotAuthorizedException: User not authorized"),
        ["sign in"] = (
            Tokens,
            TokensWithoutType),
        ["read the access token"] = (
            "access of nadia, scope aws.cognito.signin.user.admin, 01:00:00",
            "access of nadia, scope aws.cognito.signin.user.admin, 1.00:00:00"),
        ["refresh"] = (
            "Bearer for 3600 s, access True, ID True, refresh False",
            " for  s, access True, ID True, refresh False"),
        ["read the user"] = (
            "nadia: email = nadia@example.com, email_verified = true, name = Nadia",
            "nadia: email = nadia@example.com, name = Nadia"),
        ["read the changed user"] = (
            "nadia: email = nadia@example.com, email_verified = true, name = Nadia Haddad",
            "nadia: email = nadia@example.com, name = Nadia Haddad"),
        ["change the sub"] = (
            "NotAuthorizedException: A client attempted to write unauthorized attribute",
            "InvalidParameterException: user.sub: Attribute cannot be updated. (changing an immutable attribute)"),
        ["create the group again"] = (
            "GroupExistsException: A group with the name already exists.",
            "editors"),
        ["add the user to an unknown group"] = (
            "ResourceNotFoundException: Group not found.",
            "ResourceNotFoundException: Group not found"),
        ["create a user again"] = (
            "UsernameExistsException: User account already exists",
            "UsernameExistsException: User already exists"),
        ["read pages of two users"] = (
            "2 2 1",
            "5"),
        ["sign up with a weak password"] = (
            "InvalidPasswordException: Password did not conform with policy: Password not long enough",
            "confirmed False, email by EMAIL to adam@example.com"),
        ["change the password"] = (
            Tokens,
            TokensWithoutType),
        ["forget the password"] = (
            "email by EMAIL to n***@e***",
            "email by EMAIL to nadia@example.com"),
        ["set a new password with a wrong code"] = (
            "CodeMismatchException: Invalid verification code provided, please try again.",
            "CodeMismatchException: Incorrect confirmation code"),
        ["sign in with the new password"] = (
            Tokens,
            TokensWithoutType),
        ["sign in with the password of before"] = (
            "NotAuthorizedException: Incorrect username or password.",
            "InvalidPasswordException: Invalid password"),
        ["disable the user"] = (
            "NotAuthorizedException: User is disabled.",
            TokensWithoutType),
        ["delete the user"] = (
            "UserNotFoundException: User does not exist.",
            "NotAuthorizedException: User not authorized"),
        ["list users of the deleted user pool"] = (
            "ResourceNotFoundException: User pool {pool} does not exist.",
            "ResourceNotFoundException: User Pool {pool} not found"),
    };

    [Fact]
    public async Task Story_InMemoryAndAtCognitoLocal_HasTheSameOutcomes()
    {
        using var local = cognitoLocal.CreateClient(options => options.MaxAttempts = 1);
        await using var host = await PoolHost.StartAsync();
        using var remote = new CognitoIdentityProviderClient(new CognitoClientOptions
        {
            Region = "us-east-1",
            Endpoint = host.Address,
            AccessKeyId = "test",
            SecretAccessKey = "test",
            MaxAttempts = 1,
        });

        var inMemory = await new Story(remote, () => host.Cognito.Outbox.LastCode("nadia")).TellAsync();
        var atCognitoLocal = await new Story(local, () => CognitoLocalServer.ConfirmationCode).TellAsync();

        Assert.Equal(inMemory.Keys, atCognitoLocal.Keys);
        var found = inMemory.Keys.Where(step => inMemory[step] != atCognitoLocal[step]);
        Assert.Equal(Deviations.Keys.Order(), found.Order());
        Assert.All(Deviations, step => Assert.Equal(step.Value, (inMemory[step.Key], atCognitoLocal[step.Key])));
    }
}
