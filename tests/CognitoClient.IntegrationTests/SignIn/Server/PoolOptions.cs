namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>The settings of a user pool. Without any: names and aliases to sign in with, no MFA, no devices.</summary>
internal sealed record PoolOptions
{
    public string PoolId { get; init; } = "eu-central-1_Lo0pBack1";

    /// <summary>What varies on the wire, and every secret of the server, follow from it.</summary>
    public int Seed { get; init; } = TestSeed.Value;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Users sign up with an e-mail address, and their username is their sub.</summary>
    public bool EmailIsUsername { get; init; }

    /// <summary>Attributes that a user must have, asked for with a new password when missing.</summary>
    public IReadOnlyList<string> RequiredAttributes { get; init; } = [];

    public bool MfaRequired { get; init; }

    public bool TracksDevices { get; init; }

    /// <summary>A confirmed device is remembered only when the user says so.</summary>
    public bool DevicesNeedConsent { get; init; }

    /// <summary>A remembered device stands for the second factor.</summary>
    public bool DevicesReplaceMfa { get; init; }

    /// <summary>The answers that custom authentication asks for, one after the other.</summary>
    public IReadOnlyList<string> CustomAnswers { get; init; } = ["blue"];

    /// <summary>Every code that is sent; null for random ones.</summary>
    public string? Code { get; init; }

    /// <summary>The size of the server's secret exponent. Smaller ones are quicker; the numbers on the wire look the same.</summary>
    public int ExponentBits { get; init; } = 256;

    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    public TimeSpan CodeLifetime { get; init; } = TimeSpan.FromMinutes(5);
}
