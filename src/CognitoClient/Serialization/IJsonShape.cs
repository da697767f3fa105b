using System.ComponentModel;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>A record of the service's model, which can be written as JSON (awsJson1_1).</summary>
/// <remarks>For generated types only. To write a record, call <c>ToJson</c> or use <see cref="JsonSerializer"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonShape
{
    /// <summary>Writes the record as the next JSON value.</summary>
    /// <exception cref="ArgumentException">A required member is null.</exception>
    void Write(ref JsonOutput output);
}

/// <summary>A record of the service's model, which can be read from and written as JSON (awsJson1_1).</summary>
/// <typeparam name="TSelf">The type of the record.</typeparam>
/// <remarks>
/// For generated types only. To read or write a record, call <c>FromJson</c> or <c>ToJson</c>, or use <see cref="JsonSerializer"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonShape<TSelf> : IJsonShape
    where TSelf : IJsonShape<TSelf>
{
    /// <summary>Reads a record from the current position of the input, and moves the input after it.</summary>
    /// <exception cref="JsonException">The JSON does not match the record.</exception>
    static abstract TSelf Read(ref JsonInput input);
}
