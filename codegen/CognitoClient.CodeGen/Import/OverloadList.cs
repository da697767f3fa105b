using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Import;

/// <summary>The list of operations with short overloads.</summary>
internal sealed class OverloadList(string path)
{
    private readonly string[] _original = File.ReadAllLines(path);

    public IReadOnlyList<string> Lines { get; private set; } = File.ReadAllLines(path);

    /// <summary>Removes the operations and members that are not in the model, and returns their names.</summary>
    public IReadOnlyList<string> RemoveOthers(SmithyModel model)
    {
        var members = model.Shapes.OfType<OperationShape>().ToDictionary(
            operation => operation.Id.Name,
            operation => model.Get(operation.Input).AllMembers.Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var gone = new List<string>();
        var lines = new List<string>();
        foreach (var line in Lines)
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && !members.ContainsKey(words[0]))
            {
                gone.Add(words[0]);
                continue;
            }

            var goneMembers = words.Skip(1).Where(word => !members[words[0]].Contains(word)).ToList();
            gone.AddRange(goneMembers.Select(member => $"{words[0]} {member}"));
            lines.Add(goneMembers.Count == 0 ? line : string.Join(' ', words.Except(goneMembers)));
        }

        Lines = lines;
        return gone;
    }

    /// <summary>Writes the list if it has changed.</summary>
    public void Save()
    {
        if (!Lines.SequenceEqual(_original))
        {
            File.WriteAllText(path, string.Concat(Lines.Select(line => $"{line}\n")));
        }
    }
}
