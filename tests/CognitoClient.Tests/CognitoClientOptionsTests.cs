namespace CognitoClient.Tests;

public class CognitoClientOptionsTests
{
    [Fact]
    public void ToString_Secrets_AreMasked()
    {
        var options = new CognitoClientOptions
        {
            Region = "eu-west-1",
            Endpoint = new("https://user:s3cr3t@a.test:8443/path?token=s3cr3t#s3cr3t"),
            UseFips = true,
            AccessKeyId = "AKIA",
            SecretAccessKey = "s3cr3t",
            SessionToken = "s3cr3t",
            Credentials = AwsCredentialsProviders.Static("AKIA", "s3cr3t"),
        };

        Assert.Equal(
            "CognitoClientOptions { Region = eu-west-1, Endpoint = https://a.test:8443/path, AllowInsecureEndpoint = False, "
            + "AllowOtherRegion = False, "
            + "UseFips = True, AccessKeyId = AKIA, SecretAccessKey = ***, SessionToken = ***, Anonymous = False, "
            + "Credentials = FixedCredentialsProvider, Timeout = 00:01:40, AttemptTimeout = 00:00:30, MaxResponseLength = 67108864, "
            + "CloseConnection = False, RetryLimitExceeded = False, UseInheritedResilienceHandlers = False }",
            options.ToString());
    }
}
