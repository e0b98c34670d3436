using System.IO.Compression;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Bundle;
using static ConformTest.Reports.Tests.Samples;

namespace ConformTest.Reports.Tests;

public sealed class BundleTests
{
    private const string Harness = "0.1.0";

    [Theory]
    [InlineData("full")]
    [InlineData("clean")]
    [InlineData("nothing")]
    [InlineData("interrupted")]
    public void A_bundle_holds_together(string sample)
    {
        var verified = Verify(Write(sample));
        verified.Findings.Should().BeEmpty();
        verified.Files.Should().BeGreaterThan(10);
    }

    [Fact]
    public void The_same_run_gives_the_same_octets() => Write("full").Should().Equal(Write("full"));

    [Fact]
    public void It_holds_stream_profile_transcripts_and_reports() =>
        new ZipArchive(new MemoryStream(Write("full"))).Entries.Select(entry => entry.FullName).Should().Contain(
            ["events.jsonl", "profile.yaml", "manifest.json", "report.html", "report/cases/smtp.rset.forgets-recipients.html", "report/statement.html", "statement.csv", "transcripts/smtp.rset.forgets-recipients.txt"]);

    [Theory]
    [InlineData("profile.yaml", "name", "nome", "was changed")]
    [InlineData("report.html", "deviate", "comply", "was changed")]
    [InlineData("statement.csv", "deviates", "implemented", "was changed")]
    public void A_changed_file_is_named(string file, string old, string now, string problem)
    {
        var changed = Change(Write("full"), file, text => text.Replace(old, now, StringComparison.Ordinal));
        Verify(changed).Findings.Should().Contain(finding => finding.Path == file && finding.Problem.Contains(problem));
    }

    [Fact]
    public void A_report_that_does_not_follow_from_the_stream_is_named_even_where_its_hash_fits()
    {
        var changed = Change(Write("full"), "report.html", text => text.Replace("9 deviate", "0 deviate", StringComparison.Ordinal));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Read(changed, "report.html")));
        var old = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Read(Write("full"), "report.html")));
        var forged = Change(changed, "manifest.json", text => text.Replace(old, hash, StringComparison.Ordinal));
        Verify(forged).Findings.Should().ContainSingle().Which.Should().Be(new BundleFinding("report.html", "does not follow from the stream: it tells another run, or was changed"));
    }

    [Theory]
    [InlineData("354 End data", "554 Refused", "which its transcript does not hold")]
    [InlineData("\"pass\":13", "\"pass\":14", "counts 14 of verdict pass")]
    public void A_stream_whose_judgements_do_not_stand_on_its_transcripts_is_found(string old, string now, string problem)
    {
        var changed = Change(Write("full"), "events.jsonl", text => string.Join('\n', text.Split('\n').Select(line => line.StartsWith("{\"type\":\"transcript\"", StringComparison.Ordinal) || line.StartsWith("{\"type\":\"end\"", StringComparison.Ordinal) ? line.Replace(old, now, StringComparison.Ordinal) : line)));
        Verify(changed).Findings.Should().Contain(finding => finding.Path == "events.jsonl" && finding.Problem.Contains(problem));
    }

    [Fact]
    public void A_missing_and_an_added_file_are_named()
    {
        var changed = new MemoryStream();
        changed.Write(Write("full"));
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("badge.svg")!.Delete();
            archive.CreateEntry("note.txt");
        }
        Verify(changed.ToArray()).Findings.Should().Equal(new("badge.svg", "is missing"), new BundleFinding("note.txt", "is not in the manifest: it was added"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK no archive at all")]
    public void What_is_no_archive_is_said_to_be_none(string content)
    {
        var verify = () => Verify(Encoding.ASCII.GetBytes(content));
        verify.Should().Throw<InvalidDataException>();
    }

    private static byte[] Write(string sample)
    {
        using var output = new MemoryStream();
        var stream = Stream(sample);
        RunBundle.Write(EventReader.Read(new MemoryStream(stream), sample), stream, "name: x\n", output);
        return output.ToArray();
    }

    /// <summary>The sample, with the one transcript that it lacks.</summary>
    private static byte[] Stream(string sample)
    {
        if (sample != "full")
        {
            return File.ReadAllBytes(PathOf(sample));
        }
        var lines = File.ReadAllLines(PathOf(sample)).ToList();
        lines.Insert(lines.Count - 1, Encoding.UTF8.GetString(EventJson.Serialize(new TranscriptRecorded("imap.append.literal-limit", "plain",
        [
            new(0, "", "C", "plain", @"a1 APPEND INBOX {4294967295}\r\n", 28),
            new(1, "", "S", "plain", @"+ OK\r\n", 0),
        ]))));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static BundleVerification Verify(byte[] bundle) => BundleVerifier.Verify(new MemoryStream(bundle), Harness);

    private static byte[] Read(byte[] bundle, string file)
    {
        using var from = new ZipArchive(new MemoryStream(bundle)).GetEntry(file)!.Open();
        using var content = new MemoryStream();
        from.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Change(byte[] bundle, string file, Func<string, string> change)
    {
        var before = Encoding.UTF8.GetString(Read(bundle, file));
        change(before).Should().NotBe(before, "the test changes something");
        using var changed = new MemoryStream();
        changed.Write(bundle);
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(file)!.Delete();
            using var into = archive.CreateEntry(file).Open();
            into.Write(Encoding.UTF8.GetBytes(change(before)));
        }
        return changed.ToArray();
    }
}
