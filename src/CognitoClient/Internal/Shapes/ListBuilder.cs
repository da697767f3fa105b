using System.Runtime.CompilerServices;

namespace CognitoClient.Internal.Shapes;

/// <summary>
/// Collects the items of a list. The first items are on the stack, so a short list causes a single allocation of the exact size.
/// </summary>
internal ref struct ListBuilder<T>
{
    private Few _first;
    private int _count;
    private List<T>? _all;

    public void Add(T item)
    {
        if (_all is not null)
        {
            _all.Add(item);
        }
        else if (_count < Few.Length)
        {
            _first[_count++] = item;
        }
        else
        {
            _all = new(2 * Few.Length);
            _all.AddRange(_first);
            _all.Add(item);
        }
    }

    public readonly IReadOnlyList<T> Build() => _all is not null ? _all : _count == 0 ? [] : ((ReadOnlySpan<T>)_first)[.._count].ToArray();

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 8;

        private T _item;
    }
}
