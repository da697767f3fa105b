namespace CognitoClient.EndToEndTests.Samples;

/// <summary>Records as JSON in a file-based script, where the framework turns reflection off.</summary>
public sealed class JsonScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("json-script-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_RequestAsJson_IsWrittenAndRead()
    {
        var script = Path.Combine(_folder.FullName, "json.cs");
        await File.WriteAllTextAsync(
            script,
            $$"""
            #:project {{Path.Combine(Repository.Root, "src", "CognitoClient", "CognitoClient.csproj")}}
            using CognitoClient.Model;
            using System.Text.Json;

            Console.WriteLine(JsonSerializer.IsReflectionEnabledByDefault);
            var json = new SignUpRequest { ClientId = "abc", Username = "ada" }.ToJson();
            Console.WriteLine(json);
            Console.WriteLine(SignUpRequest.FromJson(json).ToJson() == json);
            """,
            TestContext.Current.CancellationToken);

        var run = await DotNet.RunAsync(["run", "-c", Repository.Configuration, script]);

        Assert.Equal("", run.Error);
        Assert.Equal(["False", """{"ClientId":"abc","Username":"ada"}""", "True"], run.Lines);
    }
}
