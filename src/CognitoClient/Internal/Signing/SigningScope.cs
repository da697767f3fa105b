namespace CognitoClient.Internal.Signing;

/// <summary>The scope of a signature: a day, a region and a service.</summary>
internal readonly record struct SigningScope(string Date, string Region, string Service)
{
    private const string Terminator = "aws4_request";

    /// <summary>The parts from which the signing key is derived, in order.</summary>
    public string[] Parts => [Date, Region, Service, Terminator];

    /// <summary>The credential scope, such as <c>20240229/us-east-1/cognito-idp/aws4_request</c>.</summary>
    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";
}
