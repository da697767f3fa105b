using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using CognitoClient.Benchmarks.Charts;
using CognitoClient.Benchmarks.Quick;

switch (args)
{
    case ["--quick", .. var rest]:
        await QuickRun.RunAsync(rest.FirstOrDefault(""));
        break;
    case ["--charts"]:
        ChartFiles.Write();
        break;
    case ["--check"]:
        ChartFiles.Check();
        await Check.RunAsync();
        break;
    case ["--allocations", var name]:
        await AllocationSampler.RunAsync(name);
        break;
    case ["--repeat", var name, var times]:
        foreach (var contender in Contender.Find(name))
        {
            await contender.CallAsync(int.Parse(times, CultureInfo.InvariantCulture));
        }

        break;
    default:
        // BenchmarkDotNet builds everything once more, which takes long on a small machine.
        var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        break;
}
