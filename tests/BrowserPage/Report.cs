using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;

namespace BrowserPage;

/// <summary>The outcomes of the scenarios, which are sent to the server of the page.</summary>
internal sealed class Report
{
    private readonly JsonObject _outcomes = [];

    /// <summary>Runs a scenario. Its outcome is the string it returns, or its exception.</summary>
    public async Task RunAsync(string name, Func<Task<string>> scenario)
    {
        try
        {
            _outcomes[name] = await scenario();
        }
        catch (Exception exception)
        {
            _outcomes[name] = $"{exception.GetType().Name}: {exception.Message}";
        }

        Console.WriteLine($"{name}: {_outcomes[name]}");
    }

    public async Task SendAsync(Uri page)
    {
        using var http = new HttpClient();
        using var content = new StringContent(_outcomes.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);
        using var response = await http.PostAsync(new Uri(page, "report"), content);
        response.EnsureSuccessStatusCode();
    }
}
