using System.Globalization;
using BenchmarkDotNet.Running;
using CognitoClient.Benchmarks.Quick;

switch (args)
{
    case ["--quick", .. var rest]:
        await QuickRun.RunAsync(rest.FirstOrDefault(""));
        break;
    case ["--check"]:
        await Check.RunAsync();
        break;
    case ["--allocations", var name]:
        await AllocationSampler.RunAsync(name);
        break;
    case ["--repeat", var name, var times]:
        foreach (var contender in Contender.Find(name))
            await contender.CallAsync(int.Parse(times, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
