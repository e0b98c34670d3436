using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Tests.Protocols;

public class Pop3ResponseReaderTests
{
    private static Pop3Response Read(string wire, Pop3Expect expect = Pop3Expect.Single)
    {
        var status = new Pop3ResponseReader().TryRead(WireText.Bytes(wire), expect, out var response, out var consumed);
        status.Should().Be(ReadStatus.Complete);
        consumed.Should().Be(wire.Length);
        return response!;
    }

    [Theory]
    [InlineData("+OK\r\n", Pop3Status.Ok, "", null)]
    [InlineData("+OK 2 320\r\n", Pop3Status.Ok, "2 320", null)]
    [InlineData("+ok x\r\n", Pop3Status.Ok, "x", null)]
    [InlineData("-ERR [IN-USE] busy\r\n", Pop3Status.Err, "[IN-USE] busy", "IN-USE")]
    [InlineData("-ERR [SYS/TEMP]\r\n", Pop3Status.Err, "[SYS/TEMP]", "SYS/TEMP")]
    [InlineData("-ERR [not a code] x\r\n", Pop3Status.Err, "[not a code] x", null)]
    [InlineData("-ERR []\r\n", Pop3Status.Err, "[]", null)]
    [InlineData("+ PDE4OTYu\r\n", Pop3Status.Continuation, "PDE4OTYu", null)]
    [InlineData("+ \r\n", Pop3Status.Continuation, "", null)]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", Pop3Status.Unreadable, "HTTP/1.1 400 Bad Request", null)]
    public void A_response_is_a_status_and_a_text(string wire, Pop3Status status, string text, string? code)
    {
        var response = Read(wire);

        response.Status.Should().Be(status);
        WireText.Text(response.Text).Should().Be(text);
        response.ResponseCode.Should().Be(code);
        response.Body.Should().BeNull();
    }

    [Theory]
    [InlineData("+OK\r\n.\r\n", "", "")]
    [InlineData("+OK x\r\na\r\n..b\r\n...\r\n\r\n.\r\n", "a\r\n.b\r\n..\r\n\r\n", "a|.b|..|")]
    [InlineData("+OK\r\na\nb\n.\nc\r\n.\r\n", "a\nb\n.\nc\r\n", "a\nb\n.\nc")]
    [InlineData("+OK\r\na\rb\r\n.\r\n", "a\rb\r\n", "a\rb")]
    [InlineData("+OK\na\n..b\n.\n", "a\n.b\n", "a|.b")]
    [InlineData("+OK\r\n\n.\r\n\0\r\n.\r\n", "\n.\r\n\0\r\n", "\n.|\0")]
    public void A_body_is_unstuffed_octet_for_octet(string wire, string body, string lines)
    {
        var response = Read(wire, Pop3Expect.Multi);

        WireText.Text(response.Body!.Value).Should().Be(body);
        string.Join('|', response.Lines().Select(line => WireText.Text(line))).Should().Be(lines);
        WireText.Text(response.RawBody!.Value).Should().Be(wire[(wire.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public void A_body_follows_only_a_positive_status()
    {
        Read("-ERR no such message\r\n", Pop3Expect.Multi).Body.Should().BeNull();
        Read("what\r\n", Pop3Expect.Multi).Body.Should().BeNull();
    }

    [Theory]
    [InlineData("+OK 3 lines\r\na\r\n..\r\n\r\n.\r\n")]
    [InlineData("+OK\na\n..b\n.\n")]
    [InlineData("-ERR no\r\n")]
    public void Every_prefix_needs_more_and_every_split_gives_the_same(string wire)
    {
        var bytes = WireText.Bytes(wire);
        var byteByByte = new Pop3ResponseReader();
        for (var length = 0; length < bytes.Length; length++)
        {
            byteByByte.TryRead(bytes.AsSpan(0, length), Pop3Expect.Multi, out var none, out _).Should().Be(ReadStatus.NeedMore);
            none.Should().BeNull();

            var split = new Pop3ResponseReader();
            split.TryRead(bytes.AsSpan(0, length), Pop3Expect.Multi, out _, out _).Should().Be(ReadStatus.NeedMore);
            split.TryRead([.. bytes, .. "+OK next\r\n"u8], Pop3Expect.Multi, out var response, out var consumed).Should().Be(ReadStatus.Complete);
            consumed.Should().Be(bytes.Length);
            Describe(response!).Should().Be(Describe(Read(wire, Pop3Expect.Multi)));
        }
        byteByByte.TryRead(bytes, Pop3Expect.Multi, out var last, out _).Should().Be(ReadStatus.Complete);
        Describe(last!).Should().Be(Describe(Read(wire, Pop3Expect.Multi)));
    }

    [Fact]
    public void Without_end_it_overflows_at_the_limit_but_lines_of_a_body_may_be_long()
    {
        var limits = new ReaderLimits { Line = 100, Unit = 1000 };
        new Pop3ResponseReader(limits).TryRead(new byte[101], Pop3Expect.Single, out _, out _).Should().Be(ReadStatus.Overflow);
        new Pop3ResponseReader(limits).TryRead(WireText.Bytes("+OK\r\n" + new string('x', 996)), Pop3Expect.Multi, out _, out _).Should().Be(ReadStatus.Overflow);
        new Pop3ResponseReader(limits).TryRead(WireText.Bytes("+OK\r\n" + new string('x', 900) + "\r\n.\r\n"), Pop3Expect.Multi, out _, out _).Should().Be(ReadStatus.Complete);
    }

    [Theory]
    [InlineData("+OK ok\n", "pop3.response.crlf")]
    [InlineData("+OK o\rk\r\n", "pop3.response.crlf")]
    [InlineData("+ok\r\n", "pop3.response.grammar")]
    [InlineData("-Err\r\n", "pop3.response.grammar")]
    [InlineData("+OKAY\r\n", "pop3.response.grammar")]
    [InlineData("-ERR: no\r\n", "pop3.response.grammar")]
    [InlineData("OK\r\n", "pop3.response.grammar")]
    [InlineData("+OK a\0b\r\n", "pop3.response.grammar")]
    [InlineData("+OK caf\u00e9\r\n", "pop3.response.grammar")]
    [InlineData("+ \r\n", "pop3.response.grammar")]
    [InlineData("+OK\r\n", "")]
    [InlineData("+OK \r\n", "")]
    [InlineData("+OK maildrop has [2] messages\tnow  \r\n", "")]
    [InlineData("+OK caf\u00c3\u00a9\r\n", "")]
    [InlineData("-ERR [LOGIN-DELAY] minimum 60 seconds\r\n", "")]
    public void A_line_is_judged_by_the_grammar(string wire, string requirement)
    {
        var reader = new Pop3ResponseReader();
        reader.TryRead("+OK<1.2@host>\r\n"u8, Pop3Expect.Single, out var greeting, out _);
        greeting!.Irregularities.Should().BeEmpty("RFC 2449's greeting needs no space");

        reader.TryRead(WireText.Bytes(wire), Pop3Expect.Single, out var response, out _).Should().Be(ReadStatus.Complete);
        string.Join('|', response!.Irregularities.Select(irregularity => irregularity.Requirement)).Should().Be(requirement);
    }

    [Theory]
    [InlineData("+ \r\n", "")]
    [InlineData("+ PDE4OTYu\r\n", "")]
    [InlineData("+\r\n", "pop3.response.grammar")]
    [InlineData("+ go ahead\r\n", "pop3.response.grammar")]
    public void A_continuation_is_a_space_and_base64(string wire, string requirement) =>
        string.Concat(Read(wire, Pop3Expect.ContinuationAllowed).Irregularities.Select(irregularity => irregularity.Requirement)).Should().Be(requirement);

    [Theory]
    [InlineData("+OK\r\n.x\r\n.\r\n", "pop3.response.grammar@5")]
    [InlineData("+OK\r\n..x\r\n.\r\n", "")]
    [InlineData("+OK\r\na\nb\r\n.\r\n", "")]
    [InlineData("+OK\r\n\u00e9\0\r\n.\r\n", "")]
    [InlineData("+OK\nx\n.\n", "pop3.response.crlf@3|pop3.response.crlf@7")]
    public void A_body_is_judged_by_its_framing_only(string wire, string requirements) =>
        string.Join('|', Read(wire, Pop3Expect.Multi).Irregularities.Select(found => $"{found.Requirement}@{found.Offset}")).Should().Be(requirements);

    [Fact]
    public void A_first_line_of_512_octets_is_legal_and_one_more_is_not()
    {
        Read($"+OK {new string('x', 506)}\r\n").Irregularities.Should().BeEmpty();
        Read($"+OK {new string('x', 507)}\r\n").Irregularities.Should().ContainSingle().Which.Requirement.Should().Be("pop3.response.line-length");
    }

    [Fact]
    public void Noise_is_read_without_exceptions()
    {
        var random = new Random(1939);
        var alphabet = WireText.Bytes("+OK-ERR. \r\n\r\n\0\u00ff.x[]");
        for (var round = 0; round < 5000; round++)
        {
            byte[] bytes = [.. round % 2 == 0 ? "+OK\r\n"u8 : [], .. random.GetItems(alphabet, random.Next(40))];
            var status = new Pop3ResponseReader().TryRead(bytes, (Pop3Expect)random.Next(3), out var response, out _);
            (response is not null).Should().Be(status == ReadStatus.Complete);
            response?.Lines().Should().NotBeNull();
        }
    }

    private static string Describe(Pop3Response response) =>
        $"{response.Status} {WireText.Text(response.Text)} {WireText.Text(response.Body ?? default)} {WireText.Text(response.Raw)} {string.Join(',', response.Irregularities)}";
}
