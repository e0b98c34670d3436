using ConformTest.Harness.Events;
using ConformTest.Harness.Wire;
using Microsoft.Extensions.Time.Testing;

namespace ConformTest.Harness.Tests.Wire;

public sealed class TranscriptTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void An_entry_says_when_by_whom_where_and_what_with_octets_escaped()
    {
        var transcript = new Transcript(_time);
        _time.Advance(TimeSpan.FromMilliseconds(12.5));
        transcript.Sent("A", "tls", "a\\\r\n\t\0\xFF\x1b"u8, 7);
        transcript.Received("B", "plain", [0xFF, 0x41]);
        transcript.Happened("A", "tls", "closed");
        transcript.Entries.Should().Equal(
            new TranscriptEntry(12.5, "A", "C", "tls", @"a\\\r\n\t\x00\xc3\xbf\x1b", 7),
            new TranscriptEntry(12.5, "B", "S", "plain", @"\xffA", 0),
            new TranscriptEntry(12.5, "A", "-", "tls", "closed", 0));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "[1 more octets]")]
    [InlineData(1000, "[1000 more octets]")]
    public void An_entry_keeps_so_many_octets_and_counts_the_rest(int beyond, string note)
    {
        var transcript = new Transcript(_time);
        transcript.Received("", "plain", Enumerable.Repeat((byte)'x', Transcript.OctetsKeptPerEntry + beyond).ToArray());
        transcript.Entries.Should().ContainSingle().Which.Octets.Should().Be(new string('x', Transcript.OctetsKeptPerEntry) + note);
    }

    [Fact]
    public void A_flood_of_entries_is_counted_and_not_kept()
    {
        var transcript = new Transcript(_time);
        for (var i = 0; i < 5000; i++)
            transcript.Received("", "plain", "x"u8);
        transcript.Entries.Should().HaveCount(4001);
        transcript.Entries[^1].Octets.Should().Be("1000 further entries not kept");
        transcript.Entries[^2].Octets.Should().Be("x");
    }
}
