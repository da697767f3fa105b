using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using CognitoClient.Benchmarks.ColdStart;

using var client = new AmazonSimpleSystemsManagementClient(
    new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
    new AmazonSimpleSystemsManagementConfig { AuthenticationRegion = "eu-central-1", ServiceURL = args[0] });

await client.GetParameterAsync(new GetParameterRequest { Name = "/app/key" });
Mark.Answered();

// The service has no unsigned operation: the second call is of another kind, too, and signed.
await client.DescribeParametersAsync(new DescribeParametersRequest { MaxResults = 1 });
Mark.Answered();
Mark.Memory();
