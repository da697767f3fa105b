using CognitoClient;
using CognitoClient.Benchmarks.ColdStart;
using CognitoClient.Model;

using var client = new CognitoIdentityProviderClient(new CognitoClientOptions
{
    Region = "eu-central-1",
    Endpoint = new Uri(args[0]),
    AccessKeyId = "AKIDEXAMPLE",
    SecretAccessKey = "secret",
});

await client.AdminGetUserAsync(new AdminGetUserRequest { UserPoolId = "eu-central-1_EXAMPLE", Username = "ada" });
Mark.Answered();

await client.InitiateAuthAsync(new InitiateAuthRequest
{
    ClientId = "client",
    AuthFlow = AuthFlowType.UserPasswordAuth,
    AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "ada", ["PASSWORD"] = "correct horse" },
});
Mark.Answered();
Mark.Memory();
