using System.Collections.Immutable;
using System.Net;
using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Tests.Targets;

public class ProfileWriterTests
{
    private static readonly Endpoint Smtp = new(MailProtocol.Smtp, "mx.lab.test", 2525, TlsMode.StartTls);
    private static readonly Endpoint Lmtp = new(MailProtocol.Lmtp, "::1", 24, TlsMode.None);

    private static readonly Profile Full = new()
    {
        Name = "mx: \"the\" server # 1",
        Software = "Example Mail 1.2",
        Endpoints = [Smtp, new(MailProtocol.Submission, "mx.lab.test", 587, TlsMode.None), Lmtp, new(MailProtocol.Imap, "mx.lab.test", 993, TlsMode.Implicit), new(MailProtocol.Pop3, "mx.lab.test", 110, TlsMode.None)],
        Accounts = [new("alice", "al{ice}", "s3cret, \\\"x\"", "alice@lab.test"), new("bob", "bob", "0123", "bob@lab.test"), new("carol", "carol", "", "carol@lab.test")],
        Domain = "lab.test",
        Nobody = "not-here@lab.test",
        Elsewhere = "a@b.example",
        Sender = "s@c.example",
        ClientName = "c.example",
        ClientAddress = IPAddress.Parse("127.0.0.3"),
        MailingList = new("team@lab.test", ["bob@lab.test", "carol@lab.test"], "team-request@lab.test"),
        Alias = new("a, b@lab.test", ["alice@lab.test", "bob@lab.test"]),
        Sink = new MailSink
        {
            Hops = [new("s1.sink.test", new(IPAddress.Loopback, 2601), new(IPAddress.IPv6Loopback, 2602)), new("s2.sink.test", new(IPAddress.Loopback, 2603), null)],
            Client = IPAddress.Parse("127.0.0.2"),
            Zone = SinkZone.Standard,
            Retry = TimeSpan.FromMilliseconds(1500),
            GiveUp = TimeSpan.FromMinutes(1),
        },
        Far = new FarServer
        {
            Endpoints = [new(MailProtocol.Pop3, "far.test", 110, TlsMode.StartTls), new(MailProtocol.Imap, "far.test", 143, TlsMode.None)],
            Accounts = [new("alice", "bob", "secret", "bob@far.test")],
        },
        Limits = new TimeLimits { Greeting = TimeSpan.FromSeconds(1), Quiet = TimeSpan.FromMilliseconds(60), Idle = TimeSpan.FromMinutes(1) },
        MaxConnections = 10,
        Jobs = 3,
        MailboxPrefix = "INBOX.",
        Certificate = new PinnedCertificate(new string('a', 64)),
        Notes = ["The limit: lifted.", "второй"],
        Versions = ImmutableDictionary<string, string>.Empty.Add("openssl", "3.0"),
    };

    private static Profile Again(Profile profile) => ProfileReader.Parse(ProfileWriter.Write(profile), "p.yaml", _ => null);

    [Fact]
    public void What_is_written_is_read_back_as_it_was()
    {
        var again = Again(Full);

        again.Should().BeEquivalentTo(Full, options => options.RespectingRuntimeTypes());
        again.Accounts[0].Password.Should().Be("s3cret, \\\"x\"");
    }

    public static TheoryData<DeliveryRoute?, ReadBack?> Routes => new()
    {
        { null, null },
        { new LmtpDelivery(Lmtp), new ImapReadBack() },
        { new SmtpDelivery(Smtp), new Pop3ReadBack() },
        { new AppendDelivery(), new MaildirReadBack("/srv/{user}/Maildir") },
        { new CommandDelivery("deliver -f \"{address}\" # now"), new DirectoryReadBack("/srv/mail/{user}") },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public void Every_way_in_and_out_survives(DeliveryRoute? delivery, ReadBack? readBack)
    {
        var again = Again(Full with { Delivery = delivery, ReadBack = readBack });

        again.Delivery.Should().Be(delivery);
        again.ReadBack.Should().Be(readBack);
    }

    [Fact]
    public void Defaults_are_left_out() =>
        ProfileWriter.Write(new Profile { Name = "x", Endpoints = [Smtp] }).Should().Be("name: x\nendpoints:\n  - smtp://mx.lab.test:2525\n");
}
