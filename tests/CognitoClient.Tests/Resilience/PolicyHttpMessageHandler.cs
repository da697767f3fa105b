namespace Microsoft.Extensions.Http;

/// <summary>
/// Stands for the handler of Microsoft.Extensions.Http.Polly: its package contains Polly 7, whose types conflict with those of Polly 8.
/// </summary>
internal sealed class PolicyHttpMessageHandler : DelegatingHandler;
