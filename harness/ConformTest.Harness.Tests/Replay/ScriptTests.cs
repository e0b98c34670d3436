using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Replay;
using ConformTest.Harness.Replay.Imap;
using ConformTest.Harness.Replay.Pop3;
using ConformTest.Harness.Replay.Smtp;

namespace ConformTest.Harness.Tests.Replay;

public class ScriptTests
{
    private const string Smtp = """
        S: 220-smtp.example.com ESMTP Server
        C: EHLO a.example
        S: 250-b.example
        S: 250 PIPELINING
        C: AUTH PLAIN
        S: 334
        C: dGVzdAB0ZXN0ADEyMzQ=
        S: 235 ok
        C: MAIL FROM:<a@a.example>
        C: RCPT TO:<b@b.example>
        C: DATA
        S: 250 ok
        S: 354 go on
         ...
        C: text
        C: .
        C: BDAT 10
        C: 0123456
        C: BDAT 0 LAST
        S: 250 a
        S: 250 b
        S: 250 c
        C: QUIT
        """;

    private const string Pop3 = """
        S: +OK ready
        C: AUTH PLAIN
        S: +
        C: dGVzdA==
        S: +OK
        C: LIST
        S: 1 120
          ...
        S: .
        C: RETR 1
        S: +OK
        S: <message 2 contents>
        S: .
        C: DELE 1
        C: DELE 9
        S: -ERR no such message
        """;

    private const string Imap = """
        S: * OK ready
        C: a1 LOGIN {11}
        S: + go on
        C: FRED FOOBAR {7}
        S: + go on
        C: fat man
        S: a1 OK
        C: a2 SELECT INBOX
        S: * 18 EXISTS
        S: a2 OK [READ-WRITE] done
        C: a3 UID FETCH 300:302 (FLAGS BODY[HEADER])
        S: * 3 FETCH (UID 300 BODY[HEADER] {12}
        S: Subject: x
        S:
        S: FLAGS (\Seen))
        S: a3 OK
        C: a4 IDLE
        S: + idling
        ...new mail arrives...
        S: * 19 EXISTS
        C: DONE
        S: a4 OK
        C: a5 EXPUNGE
        S: * 3 EXPUNGE
        S: * 3 EXPUNGE
        S: a5 OK
        """;

    [Fact]
    public void Replies_find_their_commands_when_some_are_left_out()
    {
        var turn = SmtpSteps("C: MAIL FROM:<a@b.c>\nC: RCPT TO:<d@e.f>\nC: DATA\nS: 354 go on\nC: .\n").OfType<SmtpTurn>().First();

        var replies = ReplyAlignment.Align(turn, MessageReplies.One);

        replies.Select(printed => printed.Length).Should().Equal(0, 0, 1);
    }

    [Fact]
    public void A_message_to_several_has_a_reply_for_each_in_LMTP()
    {
        var turn = SmtpSteps("S: 354 go on\nC: text\nC: .\nC: QUIT\nS: 250 a\nS: 452 b\nS: 221 bye\n").OfType<SmtpTurn>().Last();

        ReplyAlignment.Align(turn, MessageReplies.ForEachRecipient).Select(printed => printed.Length).Should().Equal(2, 1);
    }

    [Fact]
    public void Content_behind_DATA_and_BDAT_is_no_command()
    {
        var sends = SmtpSteps(Smtp).OfType<SmtpTurn>().SelectMany(turn => turn.Sends).ToList();

        sends.Select(sent => sent.Kind).Should().Equal(
            SmtpSendKind.Command, SmtpSendKind.Command, SmtpSendKind.Sasl, SmtpSendKind.Command, SmtpSendKind.Command, SmtpSendKind.Command,
            SmtpSendKind.Message, SmtpSendKind.Chunk, SmtpSendKind.Chunk, SmtpSendKind.Command);
        sends[6].Content.Should().HaveCount(2);
        sends[7].Content.Single().Text.Should().Be("0123456");
    }

    [Fact]
    public void What_a_POP3_answer_leaves_out_is_noticed()
    {
        var turns = Pop3Script.Read(Parse(Pop3), new FindingLog());

        var list = turns.Single(turn => turn.Verb == "LIST");
        (list.Status, list.IsAnswered).Should().Be((null, true));
        list.Listed.Should().Equal(1);
        turns.Single(turn => turn is { Verb: "DELE", Number: 1 }).IsAnswered.Should().BeFalse();
        turns.Single(turn => turn.Kind == Pop3TurnKind.Sasl).Status.Should().Be(Pop3Status.Ok);
        new Pop3Numbers(turns).Count.Should().Be(1);
    }

    [Fact]
    public void Literals_end_where_their_count_says()
    {
        var log = new FindingLog();
        var login = ImapSteps(Imap, log).OfType<ImapTurn>().SelectMany(turn => turn.Sends).First();

        login.Parts.OfType<LiteralPart>().Select(literal => System.Text.Encoding.ASCII.GetString(literal.Content!)).Should().Equal("FRED FOOBAR", "fat man");
        log.Findings.Should().ContainSingle().Which.Text.Should().Be("the literal is announced with 12 octets, and what is printed has 14");
    }

    [Theory]
    [InlineData("C: a APPEND b {4}\nC: text\nS: a OK", "text")]
    [InlineData("C: a APPEND b {6}\nC: text\nC:\nS: a OK", "text\r\n")]
    [InlineData("C: a APPEND b {99}\nC: one\nC: two\nC:\nS: a OK", "one\r\ntwo\r\n")]
    public void A_count_that_does_not_fit_gives_way_to_whole_lines(string text, string content)
    {
        var literal = ImapSteps(text, new FindingLog()).OfType<ImapTurn>().Single().Sends.Single().Parts.OfType<LiteralPart>().Single();

        System.Text.Encoding.ASCII.GetString(literal.Content!).Should().Be(content);
        literal.Header.Should().Be($"{{{content.Length}}}");
    }

    [Fact]
    public void A_count_without_octets_goes_out_as_printed() =>
        ImapSteps("C: a BLURDYBLOOP {102856}\nS: a BAD", new FindingLog()).OfType<ImapTurn>().Single().Sends.Single()
            .Parts.OfType<LiteralPart>().Single().Header.Should().Be("{102856}");

    [Theory]
    [InlineData("C: a LOGIN x y\nS: a OK", EntryState.Connected)]
    [InlineData("S: * OK\nC: a FETCH 1 FLAGS\nS: a OK", EntryState.Connected)]
    [InlineData("C: a CAPABILITY\nS: a OK\nC: b LIST \"\" *\nS: b OK", EntryState.Authenticated)]
    [InlineData("C: a APPEND x {1}\nC: y\nS: a OK\nC: b COPY 1 x\nS: b OK", EntryState.Selected)]
    [InlineData("C: a NOOP\nS: * 22 EXPUNGE\nS: a OK", EntryState.Selected)]
    public void Where_a_printed_session_begins_is_inferred(string text, EntryState entry) => Plan(text).Entry.Should().Be(entry);

    [Fact]
    public void Expunged_messages_that_nobody_marked_are_marked_beforehand()
    {
        var box = Plan("C: A202 EXPUNGE\nS: * 3 EXPUNGE\nS: * 3 EXPUNGE\nS: * 5 EXPUNGE\nS: * 8 EXPUNGE\nS: A202 OK").Mailboxes.Single();

        box.Messages.Should().Be(11);
        box.Marked.Should().BeEquivalentTo([3, 4, 7, 11]);
    }

    [Fact]
    public void Mailboxes_that_a_listing_shows_are_made_and_parents_without_mail_are_hollow()
    {
        var plan = Plan("C: a LIST \"\" *\nS: * LIST () \"/\" blurdybloop\nS: * LIST (\\Noselect) \"/\" foo\nS: * LIST () \"/\" foo/bar\nS: a OK\nC: b RENAME foo zowie\nS: b OK\nC: c LIST \"\" *\nS: * LIST () \"/\" zowie/bar\nS: c OK");

        plan.Mailboxes.Select(mailbox => mailbox.Name).Should().Equal("blurdybloop", "foo/bar");
        plan.Hollow.Should().Equal("foo");
    }

    [Theory]
    [InlineData(Smtp)]
    [InlineData(Pop3)]
    [InlineData(Imap)]
    public void Every_prefix_is_read_in_every_protocol_or_refused_in_words(string text)
    {
        for (var length = 1; length <= text.Length; length++)
        {
            RawTranscript transcript;
            try
            {
                transcript = RawTranscript.Parse(text[..length], "prefix.txt");
            }
            catch (TranscriptException)
            {
                continue;
            }

            foreach (var read in new Func<int>[]
            {
                () => new SmtpScript(transcript, new FindingLog()).Read().Length,
                () => new Pop3Numbers(Pop3Script.Read(transcript, new FindingLog())).Count,
                () => PlanOf(transcript).Mailboxes.Count(),
            })
            {
                try
                {
                    read().Should().BeGreaterThanOrEqualTo(0);
                }
                catch (TranscriptException refused)
                {
                    refused.Message.Should().StartWith("prefix.txt:").And.Contain("hint: ");
                }
            }
        }
    }

    private static RawTranscript Parse(string text) => RawTranscript.Parse(text, "test.txt");

    private static System.Collections.Immutable.ImmutableArray<SmtpStep> SmtpSteps(string text) => new SmtpScript(Parse(text), new FindingLog()).Read();

    private static System.Collections.Immutable.ImmutableArray<ImapStep> ImapSteps(string text, FindingLog log) => new ImapScript(Parse(text), log).Read();

    private static ImapPlan Plan(string text) => PlanOf(Parse(text));

    private static ImapPlan PlanOf(RawTranscript transcript)
    {
        var steps = new ImapScript(transcript, new FindingLog()).Read();
        return new ImapPlan(steps, new ImapNames("ct-x-", "/", steps));
    }
}
