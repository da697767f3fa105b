using System.ComponentModel;

namespace Fixture.Clean;

/// <summary>Hidden from completion, and public all the same.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Hidden;
