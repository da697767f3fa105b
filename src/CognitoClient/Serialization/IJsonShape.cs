using System.ComponentModel;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>A shape of the service's model that writes its own JSON form (awsJson1_1).</summary>
/// <remarks>Implemented by generated types only. Use <see cref="JsonSerializer"/> to write a shape: it gives the same form.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonShape
{
    /// <summary>Writes the shape as the next JSON value.</summary>
    /// <exception cref="ArgumentException">A required member is null.</exception>
    void Write(ref JsonOutput output);
}

/// <summary>A shape of the service's model that reads and writes its own JSON form (awsJson1_1).</summary>
/// <typeparam name="TSelf">The shape itself.</typeparam>
/// <remarks>
/// Implemented by generated types only. Use <see cref="JsonSerializer"/> to read or write a shape: it gives the same form.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonShape<TSelf> : IJsonShape
    where TSelf : IJsonShape<TSelf>
{
    /// <summary>Reads a shape; the input stands on the value and is left behind it.</summary>
    /// <exception cref="JsonException">The value is not of the shape's JSON form.</exception>
    static abstract TSelf Read(ref JsonInput input);
}
