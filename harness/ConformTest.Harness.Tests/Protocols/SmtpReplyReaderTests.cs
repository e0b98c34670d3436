using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Tests.Protocols;

public class SmtpReplyReaderTests
{
    private const string Ehlo = "250-mx.lab.test Hello client.example [127.0.0.1]\r\n250-SIZE 52428800\r\n250-LIMITS MAILMAX=1000 RCPTMAX=50000\r\n250 help\r\n";

    private static SmtpReply Read(string wire, SmtpReplyTo to = SmtpReplyTo.Unknown)
    {
        var status = new SmtpReplyReader().TryRead(WireText.Bytes(wire), to, out var reply, out var consumed);
        status.Should().Be(ReadStatus.Complete);
        consumed.Should().Be(wire.Length);
        return reply!;
    }

    [Theory]
    [InlineData("220 mx.lab.test ESMTP\r\n", 220, "mx.lab.test ESMTP")]
    [InlineData("250\r\n", 250, "")]
    [InlineData("250 \r\n", 250, "")]
    [InlineData("250-first\r\n250-\r\n250 last\r\n", 250, "first||last")]
    [InlineData("250-first\r\n250\r\n", 250, "first|")]
    [InlineData("354\tx\r\n", 354, "x")]
    [InlineData("hello\r\n", 0, "hello")]
    [InlineData("25\r\n", 0, "25")]
    [InlineData("2500 ok\r\n", 0, "2500 ok")]
    [InlineData("250-first\r\nstray\r\n250 last\r\n", 250, "first|stray|last")]
    [InlineData("250 bare\n", 250, "bare")]
    [InlineData("\r\n", 0, "")]
    public void A_reply_is_its_code_and_its_lines(string wire, int code, string lines)
    {
        var reply = Read(wire);

        reply.Code.Should().Be(code);
        string.Join('|', reply.Lines.Select(line => WireText.Text(line))).Should().Be(lines);
        WireText.Text(reply.Raw).Should().Be(wire);
    }

    [Theory]
    [InlineData("250 2.1.5 Ok\r\n", "2.1.5")]
    [InlineData("550 5.7.999\r\n", "5.7.999")]
    [InlineData("220 10.0.0.1 ready\r\n", null)]
    [InlineData("250 2.1.5.3 Ok\r\n", null)]
    [InlineData("250 2.1 Ok\r\n", null)]
    [InlineData("250 3.1.5 Ok\r\n", null)]
    [InlineData("250 2.1.1234 Ok\r\n", null)]
    public void An_enhanced_status_code_stands_at_the_beginning_of_the_text(string wire, string? code) =>
        Read(wire).Enhanced?.ToString().Should().Be(code);

    [Fact]
    public void Keywords_are_read_without_case_and_with_their_parameters()
    {
        var keywords = Read(Ehlo).Keywords;

        keywords.Offers("HELP").Should().BeTrue();
        keywords.Offers("mx.lab.test").Should().BeFalse("the first line names the server, not a keyword");
        keywords.Parameters("limits").Should().Equal("MAILMAX=1000", "RCPTMAX=50000");
        keywords.Parameters("STARTTLS").Should().BeEmpty();
    }

    [Theory]
    [InlineData(Ehlo)]
    [InlineData("250-a\n250 b\r\n")]
    [InlineData("x\r\n")]
    public void Every_prefix_needs_more_and_every_split_gives_the_same(string wire)
    {
        var bytes = WireText.Bytes(wire);
        var whole = Read(wire);
        var byteByByte = new SmtpReplyReader();
        for (var length = 0; length < bytes.Length; length++)
        {
            byteByByte.TryRead(bytes.AsSpan(0, length), out var none, out var taken).Should().Be(ReadStatus.NeedMore);
            none.Should().BeNull();
            taken.Should().Be(0);

            var split = new SmtpReplyReader();
            split.TryRead(bytes.AsSpan(0, length), out _, out _).Should().Be(ReadStatus.NeedMore);
            split.TryRead([.. bytes, .. "250 next\r\n"u8], out var reply, out var consumed).Should().Be(ReadStatus.Complete);
            consumed.Should().Be(bytes.Length);
            reply.Should().BeEquivalentTo(whole, Same);
        }
        byteByByte.TryRead(bytes, out var last, out _).Should().Be(ReadStatus.Complete);
        last.Should().BeEquivalentTo(whole, Same);
    }

    [Fact]
    public void Replies_behind_each_other_are_read_one_by_one()
    {
        var bytes = WireText.Bytes("250 a\r\n250-b\r\n250 c\r\n354 d\r\n");
        var reader = new SmtpReplyReader();
        var codes = new List<int>();
        for (var at = 0; at < bytes.Length;)
        {
            reader.TryRead(bytes.AsSpan(at), out var reply, out var consumed).Should().Be(ReadStatus.Complete);
            codes.Add(reply!.Code);
            at += consumed;
        }
        codes.Should().Equal(250, 250, 354);
    }

    [Fact]
    public void Without_end_it_overflows_at_the_limit()
    {
        var limits = new ReaderLimits { Line = 100, Unit = 1000 };
        new SmtpReplyReader(limits).TryRead(WireText.Bytes(new string('x', 101)), out _, out _).Should().Be(ReadStatus.Overflow);
        var lines = string.Concat(Enumerable.Repeat("250-x\r\n", 143));
        new SmtpReplyReader(limits).TryRead(WireText.Bytes(lines), out _, out _).Should().Be(ReadStatus.Overflow);
        new SmtpReplyReader(limits).TryRead(WireText.Bytes(lines[..^7]), out _, out _).Should().Be(ReadStatus.NeedMore);
    }

    [Fact]
    public void Noise_is_read_without_exceptions()
    {
        var random = new Random(5321);
        var alphabet = WireText.Bytes("25-0 \r\n\0\u00ff.x");
        for (var round = 0; round < 5000; round++)
        {
            var bytes = random.GetItems(alphabet, random.Next(40));
            var status = new SmtpReplyReader().TryRead(bytes, (SmtpReplyTo)random.Next(5), out var reply, out var consumed);
            (reply is not null).Should().Be(status == ReadStatus.Complete);
            (consumed > 0).Should().Be(status == ReadStatus.Complete);
        }
    }

    private static FluentAssertions.Equivalency.EquivalencyAssertionOptions<SmtpReply> Same(
        FluentAssertions.Equivalency.EquivalencyAssertionOptions<SmtpReply> options) =>
        options.Excluding(reply => reply.Keywords)
            .Using<ReadOnlyMemory<byte>>(context => WireText.Text(context.Subject).Should().Be(WireText.Text(context.Expectation)))
            .WhenTypeIs<ReadOnlyMemory<byte>>();
}
