namespace ConformTest.Cli.Tests.Architecture;

/// <summary>Files are short enough to be read at one go.</summary>
public class SourceFileTests
{
    private const int Longest = 400;
    private const int Long = 200;
    private static readonly IReadOnlyList<(string File, int Lines)> Files =
        [.. Repository.Sources("*.cs").Select(file => (file, Repository.Read(file).TrimEnd('\n').Split('\n').Length))];

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Files.Where(file => file.Lines > Longest).Should().BeEmpty();

    [Fact]
    public void Nine_of_ten_source_files_are_shorter_than_200_lines() =>
        Files.Count(file => file.Lines < Long).Should().BeGreaterThanOrEqualTo(Files.Count * 9 / 10);

    [Fact]
    public void All_projects_are_looked_at() =>
        Files.Select(file => file.File.Split('/')[0]).Distinct().Should().Contain(["harness", "suites", "fixtures", "reference-server", "reports"]);
}
