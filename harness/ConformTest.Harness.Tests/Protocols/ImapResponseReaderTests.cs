using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Tests.Protocols;

public class ImapResponseReaderTests
{
    [Theory]
    [InlineData("* OK IMAP4rev1\r\n", "Untagged OK <IMAP4rev1>")]
    [InlineData("* ok [capability IMAP4rev1 IDLE] Ready {5}\r\n", "Untagged OK [CAPABILITY IMAP4rev1 IDLE] <Ready {5}>")]
    [InlineData("* BYE\r\n", "Untagged BYE")]
    [InlineData("* PREAUTH hi\r\n", "Untagged PREAUTH <hi>")]
    [InlineData("a8 OK [READ-WRITE] Ok\r\n", "Tagged a8OK [READ-WRITE] <Ok>")]
    [InlineData("a8 OK [READ-WRITE]\r\n", "Tagged a8OK [READ-WRITE]")]
    [InlineData("a8 NO [BADCHARSET (UTF-8 \"x]y\" {3}\r\na]b)] no\r\n", "Tagged a8NO [BADCHARSET (UTF-8 'x]y' Plain'a]b')] <no>")]
    [InlineData("a8 OK [COPYUID 38505 304,319:320 3956:3958] Done\r\n", "Tagged a8OK [COPYUID #38505 304,319:320 3956:3958] <Done>")]
    [InlineData("a8 NO [BADCHARSET {0}\r\n\r\n", "Tagged a8NO <[BADCHARSET {0}\r\n>")]
    [InlineData("a8 BAD [oops Error in {3}\r\n", "Tagged a8BAD <[oops Error in {3}>")]
    [InlineData("* OK [PERMANENTFLAGS (\\Seen \\*)]\r\n", "Untagged OK [PERMANENTFLAGS (\\Seen \\*)]")]
    [InlineData("+ idling {3}\r\n", "Continuation <idling {3}>")]
    [InlineData("+ \r\n", "Continuation ")]
    [InlineData("+\r\n", "Continuation ")]
    [InlineData("* 3 exists\r\n", "Untagged 3 EXISTS")]
    [InlineData("* SEARCH\r\n", "Untagged SEARCH")]
    [InlineData("* SEARCH 2 84 (MODSEQ 12)\r\n", "Untagged SEARCH #2 #84 (MODSEQ #12)")]
    [InlineData("* LIST (\\Noselect) \"/\" {7}\r\na\"b\r\n)x\r\n", "Untagged LIST (\\Noselect) '/' Plain'a\"b\r\n)x'")]
    [InlineData("* LIST () NIL inbox\r\n", "Untagged LIST () nil inbox")]
    [InlineData("* LIST () \"\\\\\" \"a \\\"b\\\" {3}\"\r\n", "Untagged LIST () '\\' 'a \"b\" {3}'")]
    [InlineData("* 1 FETCH (BODY[HEADER.FIELDS (To {4}\r\nFrom)]<0> {3}\r\n(a{ UID 4)\r\n", "Untagged 1 FETCH (BODY[HEADER.FIELDS (To Plain'From')]0 Plain'(a{' UID #4)")]
    [InlineData("* 1 FETCH (binary[1.2] ~{3}\r\na\0b BODY[] {0}\r\n BINARY.SIZE[1] 3)\r\n", "Untagged 1 FETCH (BINARY[1.2] Literal8'a\0b' BODY[] Plain'' BINARY.SIZE[#1] #3)")]
    [InlineData("* X-FOO a[b] (c)  99999999999999999999 \"d\"\r\n", "Untagged X-FOO a[b] (c) 99999999999999999999 'd'")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", "Unreadable <HTTP/1.1 400 Bad Request>")]
    [InlineData("\r\n", "Unreadable ")]
    [InlineData("*\r\n", "Unreadable <*>")]
    public void A_response_is_its_word_and_its_values(string wire, string shown)
    {
        var response = ImapText.Read(wire);

        ImapText.Show(response).TrimEnd().Should().Be(shown.TrimEnd());
        WireText.Text(response.Raw).Should().Be(wire);
    }

    [Theory]
    [InlineData("* 1 FETCH (BODY[] {12}\r\nSubject: x\r\n FLAGS (\\Seen) BODY[TEXT] {0}\r\n)\r\n")]
    [InlineData("* LIST (\\Noselect) \"/\" {7}\r\na\"b\r\n)x\r\n")]
    [InlineData("a8 NO [BADCHARSET ({3}\r\na]b)] no\r\n")]
    [InlineData("* OK [CAPABILITY IMAP4rev1] ready\n")]
    public void Every_prefix_needs_more_and_every_split_gives_the_same(string wire)
    {
        var bytes = WireText.Bytes(wire);
        var byteByByte = new ImapResponseReader();
        var whole = ImapText.Show(ImapText.Read(wire));
        for (var length = 0; length < bytes.Length; length++)
        {
            byteByByte.TryRead(bytes.AsSpan(0, length), out var none, out _).Should().Be(ReadStatus.NeedMore, "of {0}", wire[..length]);
            none.Should().BeNull();

            var split = new ImapResponseReader();
            split.TryRead(bytes.AsSpan(0, length), out _, out _).Should().Be(ReadStatus.NeedMore);
            split.TryRead([.. bytes, .. "* OK next\r\n"u8], out var response, out var consumed).Should().Be(ReadStatus.Complete);
            consumed.Should().Be(bytes.Length);
            ImapText.Show(response!).Should().Be(whole);
        }
        byteByByte.TryRead(bytes, out var last, out _).Should().Be(ReadStatus.Complete);
        ImapText.Show(last!).Should().Be(whole);
    }

    [Fact]
    public void A_claim_of_a_huge_literal_overflows_before_anything_is_there()
    {
        foreach (var claim in new[] { "4294967295", "9223372036854775807", "99999999999999999999999999" })
            new ImapResponseReader().TryRead(WireText.Bytes($"* 1 FETCH (BODY[] {{{claim}}}\r\n"), out _, out _).Should().Be(ReadStatus.Overflow);
        new ImapResponseReader().TryRead("* 1 FETCH (BODY[] {134217728}\r\n"u8, out _, out _).Should().Be(ReadStatus.NeedMore);
    }

    [Fact]
    public void Without_end_it_overflows_at_the_limits()
    {
        var limits = new ReaderLimits { Line = 100, Literal = 500, Unit = 1000, Depth = 5 };
        Try(new string('x', 101)).Should().Be(ReadStatus.Overflow);
        Try("* 1 FETCH (" + string.Concat(Enumerable.Repeat("X {0}\r\n ", 20))).Should().Be(ReadStatus.Overflow, "the lines around literals count together");
        Try("* 1 FETCH (X {501}\r\n").Should().Be(ReadStatus.Overflow);
        Try($"* 1 FETCH (X {{500}}\r\n{new string('a', 500)} Y {{490}}\r\n").Should().Be(ReadStatus.Overflow);
        Try("* X ((((()))))\r\n").Should().Be(ReadStatus.Complete);
        Try("* X (((((())))))\r\n").Should().Be(ReadStatus.Overflow);
        Try("* X " + new string('(', 90) + "\r\n").Should().Be(ReadStatus.Overflow);

        ReadStatus Try(string wire) => new ImapResponseReader(limits).TryRead(WireText.Bytes(wire), out _, out _);
    }

    [Fact]
    public void A_shorter_buffer_is_a_new_beginning()
    {
        var reader = new ImapResponseReader();
        reader.TryRead("* 1 FETCH (BODY[] {500}\r\nabc"u8, out _, out _).Should().Be(ReadStatus.NeedMore);

        reader.TryRead("* OK hi\r\n"u8, out var response, out _).Should().Be(ReadStatus.Complete);
        response!.Word.Should().Be("OK");
    }

    private static readonly string[] Beginnings = ["* 1 FETCH (", "* ", "a NO [BADCHARSET "];

    [Fact]
    public void Noise_is_read_without_exceptions()
    {
        var random = new Random(9051);
        string[] alphabet = ["* ", "OK", " ", "[", "]", "(", ")", "\"", "\\", "{2}\r\n", "~{1}\r\n", "{3+}\r\n", "BODY[", "<0>", "FETCH", "1", "NIL", "\0", "\u00ff", "\r", "\n", "a", "+", "LIST", "ESEARCH", "ENVELOPE", "BODYSTRUCTURE"];
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = WireText.Bytes(Beginnings[round % 3] + string.Concat(random.GetItems(alphabet, random.Next(25))) + (round % 2 == 0 ? "\r\n" : ""));
            var status = new ImapResponseReader().TryRead(bytes, out var response, out var consumed);
            (response is not null).Should().Be(status == ReadStatus.Complete);
            (consumed > 0).Should().Be(status == ReadStatus.Complete);
        }
    }
}
