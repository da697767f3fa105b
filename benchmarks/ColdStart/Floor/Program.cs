using CognitoClient.Benchmarks.ColdStart;
using CognitoClient.Benchmarks.Floor;

var endpoint = new Uri(args[0]);
var signer = new FloorSigner("AKIDEXAMPLE", "secret", "eu-central-1", "cognito-idp", endpoint.Authority, TimeProvider.System);
var client = new FloorCognito(new FloorTransport(new HttpMessageInvoker(FloorTransport.Connections()), endpoint, signer));

await client.AdminGetUserAsync("eu-central-1_EXAMPLE", "ada");
Mark.Answered();

await client.InitiateAuthAsync("client", "USER_PASSWORD_AUTH", new() { ["USERNAME"] = "ada", ["PASSWORD"] = "correct horse" });
Mark.Answered();
Mark.Memory();
