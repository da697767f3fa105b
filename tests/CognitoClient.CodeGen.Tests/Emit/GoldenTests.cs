namespace CognitoClient.CodeGen.Tests.Emit;

/// <summary>One small model per subject; the whole generated file of each subject stands beside it, to be read and compared.</summary>
public class GoldenTests
{
    [Theory]
    [InlineData("Structure", "Model/RunRequest.g.cs")]
    [InlineData("ManyMembers", "Model/RunRequest.g.cs")]
    [InlineData("SharedStructure", "Model/Shared.g.cs")]
    [InlineData("ResponseStructure", "Model/RunResponse.g.cs")]
    [InlineData("Enum", "Model/Colour.g.cs")]
    [InlineData("IntEnum", "Model/Level.g.cs")]
    [InlineData("Union", "Model/Choice.g.cs")]
    [InlineData("Collections", "Model/RunRequest.g.cs")]
    [InlineData("Timestamps", "Model/RunRequest.g.cs")]
    [InlineData("Defaults", "Model/Settings.g.cs")]
    [InlineData("Sensitive", "Model/RunRequest.g.cs")]
    [InlineData("ErrorWithoutMembers", "Errors/Broken.g.cs")]
    [InlineData("ErrorWithMembers", "Errors/Broken.g.cs")]
    [InlineData("Interface", "Client/ISampleClient.g.cs")]
    [InlineData("Client", "Client/SampleClient.g.cs")]
    [InlineData("Service", "Internal/SampleService.g.cs")]
    [InlineData("Operations", "Internal/SampleOperations.g.cs")]
    [InlineData("Paginator", "Client/SamplePaginators.g.cs")]
    public void Emit_Subject_IsAsApproved(string subject, string path)
    {
        var files = TestModel.Emit(Subjects.Text(subject));
        Approved.Equal($"Emit/Golden/{subject}.cs.txt", files.Single(file => file.Path == path).Text);
        Compiler.Compile(files.Append(Subjects.HandWrittenHalf));
    }

    [Fact]
    public void Emit_Twice_GivesTheSameBytes() =>
        Assert.Equal(TestModel.Emit(Subjects.Text("Paginator")), TestModel.Emit(Subjects.Text("Paginator")));

    [Fact]
    public void Emit_UnderAnotherCulture_GivesTheSameBytes()
    {
        var expected = TestModel.Emit(Subjects.Text("Defaults"));
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.Equal(expected, TestModel.Emit(Subjects.Text("Defaults")));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }
}
