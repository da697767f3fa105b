using System.Text.Json;

namespace CognitoClient.Benchmarks.Floor;

internal sealed record FloorParameter
{
    public string? Name { get; init; }

    public string? Arn { get; init; }

    public string? Type { get; init; }

    public string? Value { get; init; }

    public string? Description { get; init; }

    public string? LastModifiedUser { get; init; }

    public DateTimeOffset? LastModifiedDate { get; init; }

    public long? Version { get; init; }

    public string? Tier { get; init; }

    public string? DataType { get; init; }
}

internal sealed record FloorParametersPage(List<FloorParameter> Parameters, string? NextToken);

/// <summary>The floor's Parameter Store: the operations that all three clients are measured on.</summary>
internal sealed class FloorSsm(FloorTransport transport)
{
    private const string Prefix = "AmazonSSM.";

    public Task<FloorParameter> GetParameterAsync(string name) => transport.SendAsync(
        Prefix + "GetParameter", signed: true, FloorJson.Write(name, static (json, name) =>
        {
            json.WriteStartObject();
            json.WriteString("Name"u8, name);
            json.WriteEndObject();
        }), ReadGetParameter);

    public Task<FloorParametersPage> DescribeParametersAsync(int maxResults) => transport.SendAsync(
        Prefix + "DescribeParameters", signed: true, FloorJson.Write(maxResults, static (json, count) =>
        {
            json.WriteStartObject();
            json.WriteNumber("MaxResults"u8, count);
            json.WriteEndObject();
        }), ReadDescribeParameters);

    private static FloorParameter ReadGetParameter(ReadOnlyMemory<byte> body)
    {
        var parameter = new FloorParameter();
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isParameter = reader.ValueTextEquals("Parameter"u8);
            reader.Read();
            if (isParameter)
            {
                parameter = ReadParameter(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return parameter;
    }

    private static FloorParametersPage ReadDescribeParameters(ReadOnlyMemory<byte> body)
    {
        List<FloorParameter> parameters = [];
        string? token = null;
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Parameters"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    parameters.Add(ReadParameter(ref reader));
                }
            }
            else if (reader.ValueTextEquals("NextToken"u8))
            {
                token = FloorJson.ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new FloorParametersPage(parameters, token);
    }

    private static FloorParameter ReadParameter(ref Utf8JsonReader reader)
    {
        string? name = null, arn = null, type = null, value = null, description = null, user = null, tier = null, dataType = null;
        DateTimeOffset? modified = null;
        long? version = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Name"u8))
            {
                name = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("ARN"u8))
            {
                arn = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("Type"u8))
            {
                type = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("Value"u8))
            {
                value = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("Description"u8))
            {
                description = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("LastModifiedUser"u8))
            {
                user = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("LastModifiedDate"u8))
            {
                modified = FloorJson.ReadTimestamp(ref reader);
            }
            else if (reader.ValueTextEquals("Version"u8))
            {
                version = FloorJson.ReadLong(ref reader);
            }
            else if (reader.ValueTextEquals("Tier"u8))
            {
                tier = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("DataType"u8))
            {
                dataType = FloorJson.ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new FloorParameter
        {
            Name = name,
            Arn = arn,
            Type = type,
            Value = value,
            Description = description,
            LastModifiedUser = user,
            LastModifiedDate = modified,
            Version = version,
            Tier = tier,
            DataType = dataType,
        };
    }
}
