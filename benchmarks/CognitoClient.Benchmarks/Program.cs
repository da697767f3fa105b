using BenchmarkDotNet.Running;
using CognitoClient.Benchmarks.Quick;

switch (args)
{
    case ["--quick", .. var rest]:
        await QuickRun.RunAsync(rest.FirstOrDefault(""));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
