using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Secrets;

/// <summary>What a debugger shows of an object when all of it is unfolded.</summary>
internal static class DebuggerView
{
    public static string Of(object value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        if (value is null)
        {
            return;
        }

        var type = value.GetType();
        if (type.GetCustomAttribute<DebuggerDisplayAttribute>() is { } display && type.Assembly == typeof(CognitoClientOptions).Assembly)
        {
            Assert.Equal("{ToString(),nq}", display.Value);
        }

        text.Append(value).AppendLine();
        switch (value)
        {
            case string or JsonElement or Uri or Type:
                break;
            case ReadOnlyMemory<byte> bytes:
                text.AppendLine(Encoding.UTF8.GetString(bytes.Span));
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Append(text, item);
                }

                break;
            case Exception:
            case var _ when type.Assembly == typeof(CognitoClientOptions).Assembly
                || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal):
                foreach (var property in Shown(type))
                {
                    Append(text, property.GetValue(value));
                }

                break;
        }
    }

    private static IEnumerable<PropertyInfo> Shown(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property =>
            property.GetIndexParameters().Length == 0
            && property.Name is not nameof(Exception.TargetSite)
            && property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never);
}
