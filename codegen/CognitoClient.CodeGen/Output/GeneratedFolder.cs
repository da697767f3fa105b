using System.Text;
using CognitoClient.CodeGen.Emit;

namespace CognitoClient.CodeGen.Output;

/// <summary>The folder of generated files. Files that the generator does not write are deleted.</summary>
internal sealed class GeneratedFolder(string root)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Returns descriptions of the differences between the folder and the files.</summary>
    public IReadOnlyList<string> Compare(IReadOnlyList<SourceFile> files) =>
    [
        .. files.Select(Difference).OfType<string>(),
        .. Stale(files).Select(path => $"stale: {path}"),
    ];

    public void Write(IReadOnlyList<SourceFile> files)
    {
        foreach (var path in Stale(files))
        {
            File.Delete(Path.Combine(root, path));
        }

        foreach (var file in files.Where(file => Difference(file) is not null))
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text, Utf8);
        }
    }

    private string? Difference(SourceFile file)
    {
        var path = Path.Combine(root, file.Path);
        if (!File.Exists(path))
        {
            return $"missing: {file.Path}";
        }

        return File.ReadAllText(path) == file.Text ? null : $"different: {file.Path}";
    }

    private List<string> Stale(IReadOnlyList<SourceFile> files)
    {
        if (!Directory.Exists(root))
        {
            return [];
        }

        var written = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => !written.Contains(path))
                .Order(StringComparer.Ordinal),
        ];
    }
}
