using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Tests.Protocols;

public class SmtpReplyGrammarTests
{
    private const string Offer = "250-mx\r\n250 ENHANCEDSTATUSCODES\r\n";

    private static string Irregularities(SmtpReplyTo to, params string[] wires)
    {
        var reader = new SmtpReplyReader();
        SmtpReply? reply = null;
        foreach (var wire in wires)
            reader.TryRead(WireText.Bytes(wire), wire == Offer ? SmtpReplyTo.Ehlo : to, out reply, out _);
        return string.Join('|', reply!.Irregularities.Select(irregularity => irregularity.Requirement));
    }

    [Theory]
    [InlineData("250 ok\n", "smtp.reply.crlf")]
    [InlineData("250 o\rk\r\n", "smtp.reply.crlf")]
    [InlineData("250 ok\r\r\n", "smtp.reply.crlf")]
    [InlineData("ok\r\n", "smtp.reply.grammar")]
    [InlineData("150 ok\r\n", "smtp.reply.grammar")]
    [InlineData("650 ok\r\n", "smtp.reply.grammar")]
    [InlineData("571 no\r\n", "smtp.reply.grammar")]
    [InlineData("250\tok\r\n", "smtp.reply.grammar")]
    [InlineData("250\0ok\r\n", "smtp.reply.grammar")]
    [InlineData("250 o\0k\r\n", "smtp.reply.grammar")]
    [InlineData("250 o\u007fk\r\n", "smtp.reply.grammar")]
    [InlineData("250 caf\u00c3\u00a9\r\n", "smtp.reply.grammar")]
    [InlineData("250-a\r\n220 b\r\n", "smtp.reply.same-code")]
    [InlineData("250-a\r\nb\r\n250 c\r\n", "smtp.reply.grammar")]
    [InlineData("250\r\n", "smtp.reply.has-text")]
    [InlineData("250-\r\n250\r\n", "smtp.reply.has-text")]
    [InlineData("541 no\r\n", "smtp.reply.listed-codes")]
    [InlineData("254 yes\r\n", "smtp.reply.listed-codes")]
    public void What_the_grammar_does_not_allow_is_named(string wire, string requirement) =>
        Irregularities(SmtpReplyTo.Command, wire).Should().Be(requirement);

    [Theory]
    [InlineData("250 \r\n")]
    [InlineData("250-\r\n250 \r\n")]
    [InlineData("521 mail.example does not accept mail\r\n")]
    [InlineData("334 dXNlcg==\r\n")]
    [InlineData("250 a\tb  c \r\n")]
    [InlineData("250-2.1.5 a\r\n250-5.1.1 b\r\n250 2.1.5 c\r\n")]
    [InlineData("555 5.5.4 Unsupported option: \u007e\r\n")]
    public void What_it_allows_is_let_pass(string wire) => Irregularities(SmtpReplyTo.Command, wire).Should().BeEmpty();

    [Fact]
    public void A_line_of_512_octets_is_legal_and_one_more_is_not()
    {
        Irregularities(SmtpReplyTo.Command, $"250 {new string('x', 506)}\r\n").Should().BeEmpty();
        Irregularities(SmtpReplyTo.Command, $"250 {new string('x', 507)}\r\n").Should().Be("smtp.reply.line-length");
        Irregularities(SmtpReplyTo.Command, $"334 {new string('x', 5000)}\r\n").Should().BeEmpty("RFC 4954 section 4 lets challenges be longer");
    }

    [Fact]
    public void Utf8_may_answer_a_command_that_asked_for_it()
    {
        Irregularities(SmtpReplyTo.Utf8Command, "250 Jos\u00c3\u00a9 <a@b>\r\n").Should().BeEmpty();
        Irregularities(SmtpReplyTo.Unknown, "250 Jos\u00c3\u00a9 <a@b>\r\n").Should().BeEmpty();
        Irregularities(SmtpReplyTo.Command, "551 <jos\u00c3\u00a9@b>\r\n").Should().BeEmpty();
        Irregularities(SmtpReplyTo.Command, "551 <jos\u00e9@b>\r\n").Should().Be("smtp.reply.grammar");
        Irregularities(SmtpReplyTo.Utf8Command, "250 Jos\u00e9 <a@b>\r\n").Should().Be("smtp.reply.grammar");
        Irregularities(SmtpReplyTo.Unknown, "250 Jos\u00e9 <a@b>\r\n").Should().Be("smtp.reply.grammar");
    }

    [Fact]
    public void The_greeting_in_an_answer_to_EHLO_may_hold_control_characters()
    {
        Irregularities(SmtpReplyTo.Ehlo, "250-mx \u0007hi\r\n250 HELP\r\n").Should().BeEmpty();
        Irregularities(SmtpReplyTo.Unknown, "250-mx \u0007hi\r\n250 HELP\r\n").Should().BeEmpty();
        Irregularities(SmtpReplyTo.Ehlo, "250-mx \u00e9\r\n250 HELP\r\n").Should().Be("smtp.reply.grammar");
    }

    [Theory]
    [InlineData("450 5.7.1 no\r\n", "smtp.enhanced-status-codes.agree")]
    [InlineData("550 2.0.0 no\r\n", "smtp.enhanced-status-codes.agree")]
    [InlineData("250-2.0.0 a\r\n250 4.0.0 b\r\n", "smtp.enhanced-status-codes.agree")]
    [InlineData("250-2.0.0 a\r\n250 2.1.0 b\r\n", "smtp.reply.enhanced-class")]
    [InlineData("250-2.0.0 a\r\n250 b\r\n", "smtp.reply.enhanced-class")]
    [InlineData("250-2.0.0 a\r\n250 2.0.0 b\r\n", "")]
    [InlineData("250 2.01.5 a\r\n", "smtp.enhanced-status-codes.no-leading-zeros")]
    [InlineData("250 2.1.00 a\r\n", "smtp.enhanced-status-codes.no-leading-zeros")]
    [InlineData("250 2.1.5\r\n", "smtp.enhanced-status-codes.followed-by-space")]
    [InlineData("250 2.1.5, a\r\n", "smtp.enhanced-status-codes.followed-by-space")]
    [InlineData("250 2.1.5 \r\n", "")]
    [InlineData("250 2.1.5  a\r\n", "")]
    [InlineData("250 2. 1.5 a\r\n", "smtp.enhanced-status-codes.no-space-inside")]
    [InlineData("250 2 .1.5 a\r\n", "smtp.enhanced-status-codes.no-space-inside")]
    [InlineData("250 2.1.(of)5 a\r\n", "smtp.enhanced-status-codes.syntax")]
    [InlineData("250 2.1 a\r\n", "smtp.enhanced-status-codes.syntax")]
    [InlineData("250 2.1.5.6 a\r\n", "smtp.enhanced-status-codes.syntax")]
    [InlineData("250 3.1.5 a\r\n", "smtp.enhanced-status-codes.syntax")]
    [InlineData("250 2.1.1000 a\r\n", "smtp.enhanced-status-codes.syntax")]
    [InlineData("250 2.8.0 a\r\n", "smtp.enhanced-status-codes.registered")]
    [InlineData("550 5.7.99 a\r\n", "smtp.enhanced-status-codes.registered")]
    [InlineData("550 5.7.27 a\r\n", "")]
    [InlineData("250 ok\r\n", "")]
    [InlineData("250 2 recipients\r\n", "")]
    [InlineData("250 \r\n", "")]
    [InlineData("550 5.7.1 no\r\n", "")]
    [InlineData("354 2.0.0 go\r\n", "")]
    [InlineData("214 4.8.1 is our version\r\n", "")]
    public void An_enhanced_code_keeps_its_rules_once_offered(string wire, string requirement)
    {
        Irregularities(SmtpReplyTo.Command, Offer, wire).Should().Be(requirement);
        Irregularities(SmtpReplyTo.Command, wire).Should().BeEmpty("the server has not offered such codes");
        Irregularities(SmtpReplyTo.Command, Offer, "250 mx\r\n", wire).Should().Be(requirement, "a HELO takes nothing back");
    }

    [Theory]
    [InlineData(SmtpReplyTo.Helo)]
    [InlineData(SmtpReplyTo.Greeting)]
    public void What_has_no_enhanced_code_is_not_read_as_one(SmtpReplyTo to) =>
        Irregularities(to, Offer, "554 192.0.2.1 no\r\n").Should().BeEmpty();

    [Theory]
    [InlineData("SIZE ")]
    [InlineData("SIZE  1")]
    [InlineData("AUTH=LOGIN PLAIN")]
    [InlineData("XVERP=Courier")]
    [InlineData("A_B")]
    [InlineData("-A")]
    [InlineData("")]
    [InlineData("SIZE 1\t2")]
    public void A_keyword_line_that_is_none_is_named(string line) =>
        Irregularities(SmtpReplyTo.Ehlo, $"250-mx\r\n250 {line}\r\n").Should().Be("smtp.ehlo.keyword-grammar");

    [Theory]
    [InlineData("AUTH PLAIN LOGIN CRAM-MD5")]
    [InlineData("LIMITS MAILMAX=1000 RCPTMAX=50000")]
    [InlineData("8bitmime")]
    [InlineData("X-EXPS GSSAPI NTLM")]
    [InlineData("Ok")]
    public void A_keyword_line_of_known_servers_is_let_pass(string line) =>
        Irregularities(SmtpReplyTo.Ehlo, $"250-mx greets you\r\n250-{line}\r\n250 {line}\r\n").Should().BeEmpty();
}
