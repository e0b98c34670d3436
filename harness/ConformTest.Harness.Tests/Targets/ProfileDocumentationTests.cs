using System.Text.Json;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Tests.Targets;

public class ProfileDocumentationTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(ProfileDocumentation.Schema()).RootElement;

    [Fact]
    public void Every_example_of_the_page_is_read()
        => ProfileDocumentation.Examples().Select(text => ProfileReader.Parse(text, "p.yaml", _ => "x").Name)
            .Should().Equal("mx.example", "dovecot", "mx.lab.test");

    [Fact]
    public void The_page_explains_every_key()
    {
        foreach (string key in KnownKeys("zzzzz: 1"))
            ProfileDocumentation.Page().Should().Contain($"`{key}`");
    }

    [Theory]
    [InlineData("zzzzz: 1", "")]
    [InlineData("limits: {zzzzz: 1}", "properties/limits")]
    [InlineData("sink: {zzzzz: 1}", "properties/sink")]
    [InlineData("sink: {hops: [{zzzzz: 1}]}", "properties/sink/properties/hops/items")]
    [InlineData("far: {zzzzz: 1}", "properties/far")]
    [InlineData("accounts: [{zzzzz: 1}]", "$defs/account")]
    [InlineData("endpoints: [{zzzzz: 1}]", "$defs/endpoint/oneOf/1")]
    [InlineData("mailing-list: {zzzzz: 1}", "properties/mailing-list")]
    [InlineData("alias: {zzzzz: 1}", "properties/alias")]
    [InlineData("endpoints: [imap://a]\nread-back: {zzzzz: 1}", "properties/read-back/oneOf/1")]
    [InlineData("endpoints: [imap://a]\ndelivery: {zzzzz: 1}", "properties/delivery/oneOf/2")]
    public void The_schema_knows_the_keys_that_the_reader_knows(string wrong, string place)
        => At(place).GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(KnownKeys(wrong));

    /// <summary>What the reader's hint lists when it meets a key that is near to none.</summary>
    private static string[] KnownKeys(string wrong)
    {
        string text = "name: x\n" + (wrong.StartsWith("endpoints", StringComparison.Ordinal) ? "" : "endpoints: [smtp://a]\n") + wrong;
        string hint = Assert.Throws<ProfileException>(() => ProfileReader.Parse(text, "p.yaml")).Hint!;
        hint.Should().StartWith("known here: ");
        return hint["known here: ".Length..].Split(", ");
    }

    private static JsonElement At(string place)
        => place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            Schema, (node, step) => int.TryParse(step, out int index) ? node[index] : node.GetProperty(step));
}
