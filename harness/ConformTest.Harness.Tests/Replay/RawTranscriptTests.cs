using ConformTest.Harness.Replay;

namespace ConformTest.Harness.Tests.Replay;

public class RawTranscriptTests
{
    [Fact]
    public void Labels_are_read_at_any_indentation_and_continuations_are_joined()
    {
        var lines = Lines("""
               C: a023 ID ("name" "sodr"
                    "vendor" "Pink Floyd")

               S: * ID NIL
            """);

        lines.Should().HaveCount(2);
        lines[0].Should().Be(new RawLine(1, Speaker.Client, "a023 ID (\"name\" \"sodr\" \"vendor\" \"Pink Floyd\")"));
        lines[1].Should().Be(new RawLine(4, Speaker.Server, "* ID NIL"));
    }

    [Fact]
    public void The_indentation_that_all_speech_shares_is_no_part_of_it_and_more_is() =>
        Lines("C:  Received: from bar.com\nC:      05:33:29 -0700\nC:\n").Select(line => line.Text)
            .Should().Equal("Received: from bar.com", "    05:33:29 -0700", "");

    [Fact]
    public void Base64_that_is_broken_for_the_page_is_one_word() =>
        Lines("S: 334 PDQxOTI5NDIzNDEuMTI4Mjg0NzJAc291cmNlZm91ci5hbmRyZXcuY211LmVk\n   dT4=").Single().Text
            .Should().Be("334 PDQxOTI5NDIzNDEuMTI4Mjg0NzJAc291cmNlZm91ci5hbmRyZXcuY211LmVkdT4=");

    [Fact]
    public void A_line_that_a_backslash_breaks_goes_on() =>
        Lines(">>> RCPT TO:<Bob@Example.COM> NOTIFY=SUCCESS \\\n    ORCPT=rfc822;Bob@Example.COM").Single()
            .Should().Be(new RawLine(1, Speaker.Client, "RCPT TO:<Bob@Example.COM> NOTIFY=SUCCESS ORCPT=rfc822;Bob@Example.COM"));

    [Fact]
    public void Where_there_is_a_receiver_S_is_the_sender() =>
        Lines("R: 220 ready\nS: QUIT").Select(line => line.Speaker).Should().Equal(Speaker.Server, Speaker.Client);

    [Fact]
    public void The_lines_of_origin_are_kept()
    {
        var transcript = RawTranscript.Parse("# source: RFC 2177 section 3\n# needs: IDLE, UIDPLUS\nC: a NOOP", "idle.txt");

        transcript.Title.Should().Be("RFC 2177 section 3");
        transcript.Needs.Should().Equal("IDLE", "UIDPLUS");
        transcript.Lines.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("<TLS negotiation, further commands are under [TLS] layer>", DirectionKind.Tls)]
    [InlineData("C: <starts TLS negotiation>", DirectionKind.Tls)]
    [InlineData("C & S: <negotiate a TLS session>", DirectionKind.Tls)]
    [InlineData("C & S: <check result of negotiation>", DirectionKind.Note)]
    [InlineData("... TLS negotiation proceeds, further commands\n    protected by TLS layer ...", DirectionKind.Tls)]
    [InlineData("(TLS negotiation proceeds, further commands protected by TLS\nlayer)", DirectionKind.Tls)]
    [InlineData("... client connects to server and negotiates a TLS\nprotection layer ...", DirectionKind.Tls)]
    [InlineData("(note that there is a space following the '+' on the\nfollowing line)", DirectionKind.Note)]
    [InlineData("S: <wait for connection on TCP port 110>", DirectionKind.Note)]
    [InlineData("C: <open connection to server>", DirectionKind.Open)]
    [InlineData("C:  <close connection>", DirectionKind.Close)]
    [InlineData("...", DirectionKind.Omitted)]
    [InlineData(" . . .", DirectionKind.Omitted)]
    [InlineData("S: <message 1 contents>", DirectionKind.Content)]
    [InlineData("S: <the POP3 server sends the headers of the\n   message, a blank line>", DirectionKind.Content)]
    [InlineData("C: (First 10000 octets of canonical MIME message data)", DirectionKind.Content)]
    [InlineData("...time passes; new mail arrives...", DirectionKind.NewMail)]
    [InlineData("...another client expunges message 2 now...", DirectionKind.OtherExpunges)]
    [InlineData("S: (more expunges)", DirectionKind.Note)]
    [InlineData("[...some time later...]", DirectionKind.Note)]
    [InlineData("//The \"$\" contains no messages", DirectionKind.Note)]
    public void Stage_directions_are_understood_in_all_their_spellings(string text, DirectionKind kind)
    {
        var line = Lines("C: a NOOP\n" + text)[^1];

        line.Direction.Should().NotBeNull();
        line.Direction!.Kind.Should().Be(kind);
    }

    [Theory]
    [InlineData("C: MAIL FROM:<alice@crepes.fr>")]
    [InlineData("C: ...etc. etc. etc.")]
    [InlineData("C: To: Susan@random.com<CR><LF>")]
    [InlineData("C: <B27397-0100000@cac.washington.edu>")]
    [InlineData("S: * 4 FETCH (...)")]
    [InlineData("S: 354 Start mail input; end with <CRLF>.<CRLF>")]
    public void Speech_is_no_direction(string text) => Lines(text).Single().Direction.Should().BeNull();

    [Fact]
    public void Directions_name_their_message()
    {
        Lines("S: <message 12 contents>").Single().Direction!.Number.Should().Be(12);
        Lines("C: a\n...another client expunges message 3...")[^1].Direction!.Number.Should().Be(3);
    }

    [Theory]
    [InlineData("", "x.txt:1:1: error: no line of a client or a server")]
    [InlineData("# title: nothing\n", "x.txt:1:1: error: no line of a client or a server")]
    [InlineData("hello there", "x.txt:1:1: error: this line belongs to nobody")]
    [InlineData("C: QUIT\n  X: what", "x.txt:2:3: error: no speaker is called 'X'")]
    public void What_cannot_be_understood_is_shown_with_its_place(string text, string message)
    {
        var failure = Assert.Throws<TranscriptException>(() => RawTranscript.Parse(text, "x.txt"));

        failure.Message.Should().StartWith(message).And.Contain("hint: ");
    }

    [Fact]
    public void A_text_that_is_no_transcript_but_a_log_is_refused() =>
        Assert.Throws<TranscriptException>(() => RawTranscript.Parse(new string('C', 2_000_000), "big.txt")).Message.Should().Contain("1048576 characters");

    [Fact]
    public void Every_prefix_of_a_transcript_is_read_or_refused_in_words()
    {
        const string text = "# title: x\n S: 220 a\nC: <open connection>\n... TLS \n(note that it\nS: * 1 FETCH (BODY[] {5}\nC & S: <TLS>\nX: no\n\u0000<a b";
        for (var length = 0; length <= text.Length; length++)
        {
            try
            {
                RawTranscript.Parse(text[..length], "prefix.txt").Lines.Should().NotBeEmpty();
            }
            catch (TranscriptException refused)
            {
                refused.Message.Should().StartWith("prefix.txt:");
            }
        }
    }

    private static IReadOnlyList<RawLine> Lines(string text) => RawTranscript.Parse(text, "test.txt").Lines;
}
