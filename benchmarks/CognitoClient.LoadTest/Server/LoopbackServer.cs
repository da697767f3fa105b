using System.Net;
using System.Text.Json;
using CognitoClient.Benchmarks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace CognitoClient.LoadTest.Server;

/// <summary>Answers the operations of the benchmarks on a free port of the loopback interface until standard input ends.</summary>
internal static class LoopbackServer
{
    /// <summary>How many users a page holds, and in the pool's id behind this, how many the pool holds.</summary>
    public const int PageLength = 60;

    public const string PoolPrefix = "eu-central-1_";

    private static readonly byte[] OneParameter = Answers.ParametersPage(1, null);

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());

        // The parent holds the other end: however it ends, the server ends with it.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var body = new byte[(int)(context.Request.ContentLength ?? 0)];
        await context.Request.Body.ReadExactlyAsync(body);
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        var (status, answer) = target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
        {
            "GetParameter" when body.AsSpan().IndexOf("/missing"u8) >= 0 => (400, Answers.ParameterNotFound),
            "GetParameter" => (200, Answers.Parameter),
            "InitiateAuth" => (200, Answers.Tokens),
            "GetUser" or "AdminGetUser" => (200, Answers.User),
            "DescribeParameters" => (200, OneParameter),
            "ListUsers" => (200, Page(body)),
            _ => (404, []),
        };

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.ContentLength = answer.Length;
        context.Response.Headers["x-amzn-RequestId"] = "c4eb6ed2-ea2d-4b1b-a9f0-4f0f4b7f6a51";
        await context.Response.BodyWriter.WriteAsync(answer);
    }

    private static byte[] Page(byte[] body)
    {
        using var request = JsonDocument.Parse(body);
        var users = int.Parse(request.RootElement.GetProperty("UserPoolId").GetString()![PoolPrefix.Length..], null);
        var first = request.RootElement.TryGetProperty("PaginationToken", out var token) ? int.Parse(token.GetString()!, null) : 0;
        var next = first + PageLength;

        // Tokens are some hundred characters long.
        return Answers.UsersPage(first, Math.Min(PageLength, users - first), next < users ? next.ToString("D300", null) : null);
    }
}
