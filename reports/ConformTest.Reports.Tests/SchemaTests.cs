using System.Text.Json;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Tests;

public sealed class SchemaTests
{
    private static readonly SchemaValidator Schema = new(
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "events.schema.json"))).RootElement);

    [Theory]
    [InlineData("full")]
    [InlineData("clean")]
    [InlineData("nothing")]
    public void The_samples_follow_the_schema(string sample)
    {
        foreach (var line in File.ReadLines(Samples.PathOf(sample)))
        {
            Validate(line).Should().BeEmpty(line);
        }
    }

    [Fact]
    public void What_the_code_writes_has_every_field_in_the_schema()
    {
        var seen = new HashSet<string>();
        foreach (var line in File.ReadLines(Samples.PathOf("full")))
        {
            var written = EventJson.Serialize(EventJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(line)));
            var element = JsonDocument.Parse(written).RootElement;
            seen.Add(element.GetProperty("type").GetString()!);
            Schema.Validate(element).Should().BeEmpty(line);
        }
        seen.Should().BeEquivalentTo("run", "plan", "notice", "started", "check", "latitude", "transcript", "finished", "end");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"dance\"}")]
    [InlineData("{\"type\":\"notice\",\"topic\":\"a\"}")]
    [InlineData("{\"type\":\"notice\",\"topic\":\"a\",\"text\":1}")]
    [InlineData("{\"type\":\"plan\",\"conversations\":-1,\"cases\":0,\"checks\":0}")]
    [InlineData("{\"type\":\"finished\",\"conversation\":\"a\",\"axis\":\"plain\",\"verdict\":\"maybe\",\"milliseconds\":1}")]
    public void What_is_no_event_does_not_follow_it(string line) => Validate(line).Should().NotBeEmpty();

    private static List<string> Validate(string line) => Schema.Validate(JsonDocument.Parse(line).RootElement);
}
