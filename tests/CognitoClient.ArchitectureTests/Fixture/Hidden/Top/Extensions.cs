using System.Runtime.CompilerServices;

namespace Fixture;

public static class TextExtensions
{
    public static string Shout(this string text) => text + "!";
}

public static class LoopExtensions
{
    public static IEnumerator<int> GetEnumerator(this int count) => Enumerable.Range(0, count).GetEnumerator();
}

public static class AwaitExtensions
{
    public static TaskAwaiter GetAwaiter(this TimeSpan delay) => Task.Delay(delay).GetAwaiter();
}

public static class ListExtensions
{
    public static void Add(this List<string> list, int number) => list.Add($"{number}");
}

public static class DeconstructionExtensions
{
    public static void Deconstruct(this string text, out char first, out string rest) => (first, rest) = (text[0], text[1..]);
}
