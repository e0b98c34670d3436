using System.Text.Json;
using System.Xml.Linq;
using System.Xml.Schema;
using ConformTest.Harness.Events;
using static ConformTest.Reports.Tests.Samples;

namespace ConformTest.Reports.Tests;

/// <summary>What is written in a format that others have defined holds nothing that they have not: formats/README.md.</summary>
public sealed class FormatTests
{
    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void Sarif_and_Ctrf_hold_only_what_their_formats_have(string sample)
    {
        foreach (var format in (string[])["sarif", "ctrf"])
        {
            var schema = new SchemaValidator(JsonDocument.Parse(File.ReadAllText(PathOfFormat($"{format}.schema.json"))).RootElement);
            schema.Validate(JsonDocument.Parse(Render(format, Run(sample))).RootElement).Should().BeEmpty(format);
        }
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void Junit_holds_only_what_Jenkins_reads(string sample)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, PathOfFormat("junit.xsd"));
        List<string> faults = [];
        XDocument.Parse(Render("junit", Run(sample))).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        faults.Should().BeEmpty();
    }

    [Fact]
    public void The_streams_schema_knows_the_register_and_what_a_play_needs()
    {
        var schema = new SchemaValidator(JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "events.schema.json"))).RootElement);
        foreach (var happening in (RunEvent[])
            [
                new DocumentListed("RFC 5321", "Simple Mail Transfer Protocol", [new("smtp.a.b", "RFC 5321 section 2", "must", "server", "wire", "It is so.")]),
                new TranscriptRecorded("a", "plain", [new(1, "", "C", "plain", "x", 1)]) { Facts = Run("full").Transcripts.Values.First().Facts.Add("marker", "abc") },
            ])
        {
            schema.Validate(JsonDocument.Parse(EventJson.Serialize(happening)).RootElement).Should().BeEmpty();
        }
    }

    private static string PathOfFormat(string name) => Path.Combine(AppContext.BaseDirectory, "formats", name);
}
