using System.Collections.Immutable;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Tests.Language;
using ConformTest.Harness.Tests.Play;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Running;

public sealed class ApplicabilityTests
{
    private static readonly Endpoint Smtp = new(MailProtocol.Smtp, "h", 25, TlsMode.StartTls);
    private static readonly Endpoint Pop3 = new(MailProtocol.Pop3, "h", 110, TlsMode.StartTls);
    private static readonly Endpoint Imap = new(MailProtocol.Imap, "h", 143, TlsMode.StartTls);
    private static readonly Endpoint Imaps = new(MailProtocol.Imap, "h", 993, TlsMode.Implicit);

    private List<EndpointProbe> Probes { get; } = [];

    private ImmutableArray<TargetAccount> Accounts { get; set; } = [new("alice", "a", "pw", "a@h"), new("bob", "b", "", "b@h")];

    private string? Domain { get; set; }

    [Theory]
    [InlineData("SIZE", null)]
    [InlineData("size, not X", "needs size")]
    [InlineData("AUTH=PLAIN", null)]
    [InlineData("X|SIZE", null)]
    [InlineData("X|Y", "needs X or Y")]
    [InlineData("SIZE, X", "needs X")]
    [InlineData("not X", null)]
    [InlineData("not SIZE", "needs a target without SIZE")]
    public void Capabilities_are_needed_by_name_with_alternatives_and_by_absence(string needs, string? missing)
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp, First = ["SIZE", "AUTH=PLAIN"] });
        Missing($"=== smtp.test.case\nA case.\nneeds: {needs}\n\nC: NOOP\nS: 250\n").Should().Be(missing);
    }

    [Theory]
    [InlineData("alice", null)]
    [InlineData("bob", null)]
    [InlineData("carol", "needs carol")]
    [InlineData("recipient", null)]
    [InlineData("domain", "needs domain")]
    [InlineData("imap", null)]
    [InlineData("pop3", "needs pop3")]
    [InlineData("not pop3", null)]
    [InlineData("mailbox", null)]
    [InlineData("delivery", null)]
    [InlineData("relay", "needs relay")]
    [InlineData("tls", "needs tls")]
    [InlineData("pop3|imap", null)]
    public void Facilities_come_from_the_profile(string needs, string? missing)
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp });
        Probes.Add(new EndpointProbe { Endpoint = Imap });
        Missing($"=== smtp.test.case\nA case.\nneeds: {needs}\n\nC: NOOP\nS: 250\n").Should().Be(missing);
    }

    [Fact]
    public void What_the_script_itself_speaks_of_is_needed_without_saying()
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp });
        Missing(SmtpScript("C: {carol}")).Should().Be("needs an account (carol)");
        Missing(SmtpScript("C: {bob.password}")).Should().Be("needs an account that can log in (bob)");
        Missing(SmtpScript("C: {alice.password}")).Should().BeNull();
        Missing(SmtpScript("S: <delivers 1 to alice>")).Should().Be("needs a way to read delivered mail (mailbox)");
        Missing(SmtpScript("C: {box}")).Should().Be("needs an IMAP endpoint");
    }

    [Fact]
    public void A_protocol_without_an_endpoint_does_not_apply()
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp });
        Missing("=== imap.test.case\nA case.\n\nC: {tag} NOOP\nS: {tag} OK\n").Should().Be("needs an IMAP endpoint");
        Missing("=== pop3.test.case\nA case.\n\nC: NOOP\nS: +OK\n").Should().Be("needs a POP3 endpoint");
    }

    [Fact]
    public void An_endpoint_that_did_not_answer_is_not_used()
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp, Failure = "dead" });
        Missing(SmtpScript("C: NOOP\nS: 250")).Should().Be("needs an SMTP endpoint");
    }

    [Fact]
    public void What_is_offered_only_behind_TLS_is_played_there()
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp, First = ["STARTTLS"], Secured = ["AUTH=PLAIN"], Tls = TlsFinding.Works });
        SecurityOf("=== smtp.test.case\nA case.\nneeds: AUTH=PLAIN\n\nC: NOOP\nS: 250\n").Should().Be(Security.Tls);
        SecurityOf("=== smtp.test.case\nA case.\nneeds: STARTTLS\n\nC: NOOP\nS: 250\n").Should().Be(Security.AsIs);
        SecurityOf("=== smtp.test.case\nA case.\nneeds: AUTH=PLAIN\n\nC: STARTTLS\nS: 220\nC & S: <TLS>\n").Should().Be(Security.AsIs, "the script does it itself");
    }

    [Fact]
    public void TLS_that_does_not_work_offers_nothing()
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp, First = ["STARTTLS"], Tls = TlsFinding.Fails });
        Missing("=== smtp.test.case\nA case.\nneeds: AUTH=PLAIN\n\nC: NOOP\nS: 250\n").Should().Be("needs AUTH=PLAIN");
    }

    [Fact]
    public void A_login_goes_behind_TLS_where_LOGINDISABLED_says_so_and_not_elsewhere()
    {
        const string selected = "=== imap.test.case\nA case.\nstate: authenticated\n\nC: {tag} NOOP\nS: {tag} OK\n";
        Probes.Add(new EndpointProbe { Endpoint = Imap, First = ["LOGINDISABLED", "STARTTLS"], Secured = ["IMAP4REV1"], Tls = TlsFinding.Works });
        SecurityOf(selected).Should().Be(Security.Tls);
        SecurityOf("=== imap.test.case\nA case.\n\nC: {tag} NOOP\nS: {tag} OK\n").Should().Be(Security.AsIs);
        Probes[0] = Probes[0] with { First = ["STARTTLS"] };
        SecurityOf(selected).Should().Be(Security.AsIs);
    }

    [Fact]
    public void A_POP3_login_goes_behind_TLS_where_USER_is_offered_only_there()
    {
        const string script = "=== pop3.test.case\nA case.\nstate: authenticated\n\nC: NOOP\nS: +OK\n";
        Probes.Add(new EndpointProbe { Endpoint = Pop3, First = ["STLS"], Secured = ["USER"], Tls = TlsFinding.Works });
        SecurityOf(script).Should().Be(Security.Tls);
        Probes[0] = Probes[0] with { First = ["STLS", "USER"] };
        SecurityOf(script).Should().Be(Security.AsIs);
    }

    [Fact]
    public void What_is_offered_behind_the_login_serves_a_script_that_logs_in()
    {
        Probes.Add(new EndpointProbe { Endpoint = Imap, First = ["IMAP4REV1"], LoggedIn = ["IMAP4REV1", "CONDSTORE"] });
        Missing("=== imap.test.case\nA case.\nneeds: CONDSTORE\nstate: authenticated\n\nC: {tag} NOOP\nS: {tag} OK\n").Should().BeNull();
        Missing("=== imap.test.case\nA case.\nneeds: not CONDSTORE\nstate: authenticated\n\nC: {tag} NOOP\nS: {tag} OK\n").Should().Be("needs a target without CONDSTORE");
    }

    [Fact]
    public void The_axis_of_TLS_chooses_the_endpoint()
    {
        Probes.Add(new EndpointProbe { Endpoint = Imaps, Tls = TlsFinding.Works });
        Probes.Add(new EndpointProbe { Endpoint = Imap, First = ["STARTTLS"], Tls = TlsFinding.Works });
        const string script = "=== imap.test.case\nA case.\n\nC: {tag} NOOP\nS: {tag} OK\n";
        Route(script, TlsUse.AsNeeded).Should().Be((Imap, Security.AsIs));
        Route(script, TlsUse.StartTls).Should().Be((Imap, Security.Tls));
        Route(script, TlsUse.Implicit).Should().Be((Imaps, Security.AsIs));
        Probes[1] = Probes[1] with { Tls = TlsFinding.NotOffered };
        Decide(script, TlsUse.StartTls).Missing.Should().Be("needs an IMAP endpoint with this form of TLS");
    }

    [Fact]
    public void A_capability_of_another_protocol_is_looked_up_there()
    {
        Probes.Add(new EndpointProbe { Endpoint = Smtp });
        Probes.Add(new EndpointProbe { Endpoint = Imap, First = ["UIDPLUS"] });
        Missing("=== smtp.test.case\nA case.\nneeds: imap:UIDPLUS\n\nC: NOOP\nS: 250\n").Should().BeNull();
        Missing("=== smtp.test.case\nA case.\nneeds: imap:MOVE\n\nC: NOOP\nS: 250\n").Should().Be("needs MOVE");
        Missing("=== smtp.test.case\nA case.\nneeds: pop3:UIDL\n\nC: NOOP\nS: 250\n").Should().Be("needs a POP3 endpoint");
    }

    [Fact]
    public void A_target_that_would_have_to_connect_to_us_is_not_to_be_had() => Missing(
        "=== mail.test.case\nA case.\nconnections: hop smtp listening\n\nhop S: 220\n").Should().Be("needs a target that relays to us");

    private static string SmtpScript(string body) => $"=== smtp.test.case\nA case.\n\n{body}\n";

    private string? Missing(string script) => Decide(script, TlsUse.AsNeeded).Missing;

    private Security SecurityOf(string script) => Route(script, TlsUse.AsNeeded).Security;

    private (Endpoint Endpoint, Security Security) Route(string script, TlsUse tls)
    {
        var (routes, missing) = Decide(script, tls);
        missing.Should().BeNull();
        return routes[""];
    }

    private (IReadOnlyDictionary<string, (Endpoint Endpoint, Security Security)> Routes, string? Missing) Decide(string script, TlsUse tls)
    {
        var profile = new Profile { Name = "fake", Endpoints = [.. Probes.Select(probe => probe.Endpoint)], Accounts = Accounts, Domain = Domain };
        var services = new TargetServices(profile, new TargetCapabilities([.. Probes]), new Scene(), ReaderLimits.Default, TimeProvider.System);
        var conversation = Scripts.One(script);
        return new Applicability(services).Decide(conversation, ConversationScan.Of(conversation), Framing.Plain with { Tls = tls });
    }
}
