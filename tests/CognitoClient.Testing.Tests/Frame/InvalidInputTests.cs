using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Testing.Tests.Frame;

/// <summary>Input that would otherwise have no effect, or be noticed much later.</summary>
public sealed class InvalidInputTests
{
    private readonly InMemoryCognito _cognito = new();

    [Fact]
    public void Create_InvalidOptions_NamesEach()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => new InMemoryCognito(
            new() { Region = "eu-central1", AccountId = "12345678901x", MaxPageSize = 0, RecordLimit = -1 }));

        Assert.Equal(
            [
                "Region: 'eu-central1' is not the name of a region. Did you mean eu-central-1?",
                "AccountId: '12345678901x' does not consist of 12 digits.",
                "MaxPageSize: 0 is less than 1. Use null for the limits of the service.",
                "RecordLimit: -1 is less than 1.",
            ],
            exception.Failures);
    }

    [Fact]
    public void AddPool_InvalidRegion_Throws()
    {
        var exception = Assert.Throws<ArgumentException>(() => _cognito.AddPool(region: "mars"));

        Assert.Equal("'mars' is not the name of a region. Use a name such as eu-central-1. (Parameter 'region')", exception.Message);
        Assert.Empty(_cognito.Pools);
    }

    [Fact]
    public void FailNext_MisspelledOperation_Throws()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => _cognito.Faults.FailNext("ListUser", new TooManyRequestsException("Rate exceeded")));

        Assert.Equal(
            "'ListUser' is not an operation of Amazon Cognito user pools. Did you mean ListUsers? (Parameter 'operation')",
            exception.Message);
    }

    [Fact]
    public void For_MisspelledOperation_Throws() =>
        Assert.Equal("operation", Assert.Throws<ArgumentException>(() => _cognito.Requests.For("SignUpAsync")).ParamName);
}
