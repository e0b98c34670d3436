using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Language;

/// <summary>Each file in <c>Wrong/</c> holds mistakes about one topic; what is said about them is the snapshot.</summary>
public class WrongScriptTests
{
    [Theory]
    [InlineData("before-the-first")]
    [InlineData("ids-and-titles")]
    [InlineData("headers")]
    [InlineData("needs-and-givens")]
    [InlineData("connections")]
    [InlineData("tables")]
    [InlineData("lines")]
    [InlineData("levels")]
    [InlineData("values")]
    [InlineData("blocks")]
    [InlineData("stage-directions")]
    [InlineData("braces")]
    public Task A_wrong_script_is_told_what_is_wrong_and_where(string file)
    {
        var result = ConversationParser.Parse(Repository.Read($"harness/ConformTest.Harness.Tests/Language/Wrong/{file}.conv"), $"{file}.conv");
        return Verify(Scripts.Rendered(result));
    }

    [Fact]
    public void Every_wrong_script_has_its_snapshot()
    {
        var folder = Path.Combine(Repository.Root, "harness/ConformTest.Harness.Tests/Language");
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "Wrong"), "*.conv"))
        {
            var name = $"WrongScriptTests.A_wrong_script_is_told_what_is_wrong_and_where_file={Path.GetFileNameWithoutExtension(file)}.verified.txt";
            File.Exists(Path.Combine(folder, name)).Should().BeTrue(name);
        }
    }
}
