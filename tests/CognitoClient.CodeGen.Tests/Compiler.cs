using System.Reflection;
using System.Runtime.Loader;
using CognitoClient.CodeGen.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CognitoClient.CodeGen.Tests;

/// <summary>Compiles generated files in memory against the runtime, with warnings as errors.</summary>
internal static class Compiler
{
    /// <summary>The runtime lets an assembly of this name see its internals, as the generated code of the package does.</summary>
    private const string AssemblyName = "CognitoClient.ProtocolTests.Generated";

    public static Assembly Compile(IEnumerable<SourceFile> files)
    {
        var compilation = CreateCompilation(files);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var faults = result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.True(result.Success, string.Join('\n', faults.Take(20)));
        stream.Position = 0;
        return new AssemblyLoadContext(AssemblyName).LoadFromStream(stream);
    }

    private static CSharpCompilation CreateCompilation(IEnumerable<SourceFile> files)
    {
        var usings = new SourceFile("Usings.cs", """
            #pragma warning disable CS8019
            global using System;
            global using System.Collections.Generic;
            global using System.Threading;
            global using System.Threading.Tasks;
            """);
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var trees = files.Append(usings).Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path));
        var references = AppDomain.CurrentDomain.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            // The small models of the tests have no documentation. A using that is not needed is a fault, which the compiler only hints at.
            .WithSpecificDiagnosticOptions(
            [
                new("CS1591", ReportDiagnostic.Suppress),
                new("CS1573", ReportDiagnostic.Suppress),
                new("CS8019", ReportDiagnostic.Error),
            ])
            .WithMetadataImportOptions(MetadataImportOptions.All);
        return CSharpCompilation.Create(AssemblyName, trees, references, options);
    }
}
