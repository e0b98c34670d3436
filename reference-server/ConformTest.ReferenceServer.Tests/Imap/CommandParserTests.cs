using System.Text;
using ConformTest.ReferenceServer.Imap;
using ConformTest.ReferenceServer.Imap.Parsing;

namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class CommandParserTests
{
    private static CommandParser Of(string line, ImapRevision revision = ImapRevision.Rev1) =>
        new(new CommandText(Encoding.Latin1.GetBytes(line)), revision);

    /// <summary>A rule and texts which it takes to the end.</summary>
    public static TheoryData<string, string> Whole => new()
    {
        { "sequence-set", "1,3:*,*:7,4294967295" },
        { "date-time", "\"17-Jul-1996 02:44:25 -0730\"" },
        { "date", "\"1-Feb-1994\"" },
        { "flag-list", "(\\Answered $Forwarded \\Ext x)" },
        { "quoted", "\"a \\\"b\\\\ c\"" },
        { "fetch", "(FLAGS BODY.PEEK[1.2.HEADER.FIELDS.NOT (A \"b c\")]<0.10> BINARY.SIZE[1] RFC822.TEXT BODY BODY[])" },
        { "list-mailbox", "~x/%*]" },
    };

    private static void Read(string rule, CommandParser parser)
    {
        switch (rule)
        {
            case "sequence-set":
                parser.SequenceSet();
                break;
            case "date-time":
                parser.DateTime();
                break;
            case "date":
                parser.Date();
                break;
            case "flag-list":
                parser.FlagList();
                break;
            case "quoted":
                parser.Quoted();
                break;
            case "fetch":
                parser.FetchAtts();
                break;
            default:
                parser.ListMailbox();
                break;
        }

        parser.Crlf();
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_rule_takes_all_of_its_text_and_each_prefix_is_read_or_refused_in_place(string rule, string text)
    {
        this.Invoking(_ => Read(rule, Of(text))).Should().NotThrow();
        for (var length = 0; length < text.Length; length++)
        {
            try
            {
                Read(rule, Of(text[..length]));
            }
            catch (ImapSyntaxException failure)
            {
                failure.Offset.Should().BeLessThanOrEqualTo(length);
                failure.Rule.Should().NotBeEmpty();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Any_octet_put_anywhere_is_read_or_refused(string rule, string text)
    {
        var random = new Random(text.Length);
        for (var round = 0; round < 3000; round++)
        {
            var broken = Encoding.Latin1.GetBytes(text);
            for (var times = random.Next(1, 4); times > 0; times--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            var parser = new CommandParser(new CommandText(broken), round % 2 == 0 ? ImapRevision.Rev1 : ImapRevision.Rev2);
            try
            {
                Read(rule, parser);
            }
            catch (ImapSyntaxException)
            {
                // Refused, which is as good as read.
            }
        }
    }

    [Fact]
    public void Values_are_what_was_written()
    {
        Encoding.Latin1.GetString(Of("\"a \\\"b\\\\ c\"").Quoted().Span).Should().Be("a \"b\\ c");
        Of("\" 7-Jul-1996 02:44:60 -0730\"").DateTime().Should().Be(new DateTimeOffset(1996, 7, 7, 2, 44, 59, new(-7, -30, 0)));
        Of("29-fEB-2024").Date().Should().Be(new DateOnly(2024, 2, 29));
        Of("7:4,*").SequenceSet().Normalize(9).Should().Equal(new SequenceRange(4, 7), new SequenceRange(9, 9));
        Of("5,1:3,2:4").SequenceSet().Normalize(9).Should().Equal(new SequenceRange(1, 5));
        Of("12:*").SequenceSet().Normalize(9).Should().Equal(new SequenceRange(9, 12));
    }

    [Fact]
    public void Eight_bit_text_may_be_quoted_in_IMAP4rev2_alone()
    {
        const string utf8 = "\"\u00c3\u00bc\"";

        this.Invoking(_ => Of(utf8).Quoted()).Should().Throw<ImapSyntaxException>();
        Of(utf8, ImapRevision.Rev2).Quoted().Length.Should().Be(2);
        this.Invoking(_ => Of("\"\u00fc\"", ImapRevision.Rev2).Quoted()).Should().Throw<ImapSyntaxException>();
    }

    [Theory]
    [InlineData("x {3}", 2, 3, "Synchronizing", "Plain")]
    [InlineData("x {0+}", 2, 0, "NonSynchronizing", "Plain")]
    [InlineData("x ~{12}", 2, 12, "Synchronizing", "Binary")]
    [InlineData("(~{12+}", 1, 12, "NonSynchronizing", "Binary")]
    [InlineData("a~{12}", 2, 12, "Synchronizing", "Plain")]
    public void A_literal_is_announced_at_the_end_of_a_line(string line, int start, long octets, string sync, string form)
    {
        LiteralHeader.TryRead(Encoding.ASCII.GetBytes(line), out var header).Should().BeTrue();
        header.Should().Be(new LiteralHeader(start, octets, Enum.Parse<LiteralSync>(sync), Enum.Parse<LiteralForm>(form)));
        for (var length = 0; length < line.Length; length++)
            LiteralHeader.TryRead(Encoding.ASCII.GetBytes(line[..length]), out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("Entwürfe", "Entw&APw-rfe")]
    [InlineData("台北/日本語", "&U,BTFw-/&ZeVnLIqe-")]
    [InlineData("a&b", "a&-b")]
    [InlineData("😀", "&2D3eAA-")]
    [InlineData("ü&é", "&APw-&-&AOk-")]
    public void Modified_UTF_7_goes_both_ways(string name, string wire)
    {
        ModifiedUtf7.Encode(name).Should().Be(wire);
        ModifiedUtf7.TryDecode(Encoding.ASCII.GetBytes(wire), out var decoded).Should().BeTrue();
        decoded.Should().Be(name);
    }

    [Theory]
    [InlineData("&")]
    [InlineData("&AP")]
    [InlineData("&AP-")]
    [InlineData("&APw=-")]
    [InlineData("&U/BTFw-")]
    [InlineData("&AGE-")]
    [InlineData("&2D0-")]
    [InlineData("&APw-&APw-")]
    [InlineData("\u00fc")]
    public void What_is_no_modified_UTF_7_is_refused(string wire) =>
        ModifiedUtf7.TryDecode(Encoding.Latin1.GetBytes(wire), out _).Should().BeFalse();
}
