namespace CognitoClient.Testing.Tests.Support;

/// <summary>Asserts errors by type and message.</summary>
public static class Failure
{
    public static async Task IsAsync<TException>(string message, Func<Task> action)
        where TException : CognitoIdentityProviderException
    {
        var exception = await Assert.ThrowsAsync<TException>(action);
        Assert.Equal(message, exception.Message);
    }
}
