using System.Net;
using ConformTest.ReferenceServer.Relay.Dns;

namespace ConformTest.ReferenceServer.Tests.Relay;

public sealed class ZoneFileTests
{
    private const string Zone = """
        $TTL 1h
        $ORIGIN crepes.fr.
        @   IN SOA ns postmaster (
                2026110501 ; serial
                3600 600 86400 300 )
            IN NS  ns
               MX  10 mx
               MX  20 backup.example.net.
        mx  3600 IN A 127.0.0.1
            AAAA ::1
        www CNAME mx
        @   TXT "v=spf1 " "mx \"-all\" \065"
        deep.er.down A 127.0.0.2
        $ORIGIN hamburger.edu.
        @   MX 0 .
        """;

    private static readonly ZoneResolver Resolver = new(ZoneFile.Parse(Zone, "test.zone"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_exchangers_have_absolute_names()
    {
        var answer = await Resolver.MxAsync("crepes.fr", Stop);
        answer.Records.Should().Equal(new MxData(10, "mx.crepes.fr"), new MxData(20, "backup.example.net"));
    }

    [Fact]
    public async Task A_name_is_found_in_any_case_and_through_an_alias()
    {
        (await Resolver.AddressesAsync("WWW.Crepes.FR", Stop)).Records.Should().Equal(IPAddress.Loopback, IPAddress.IPv6Loopback);
        (await Resolver.MxAsync("www.crepes.fr", Stop)).Outcome.Should().Be(DnsOutcome.NoData);
    }

    [Fact]
    public async Task Strings_of_one_text_record_are_joined_and_their_escapes_undone() =>
        (await Resolver.TxtAsync("crepes.fr", Stop)).Records.Should().Equal("v=spf1 mx \"-all\" A");

    [Fact]
    public async Task A_null_mx_has_an_empty_exchange() =>
        (await Resolver.MxAsync("hamburger.edu", Stop)).Records.Should().Equal(new MxData(0, ""));

    [Theory]
    [InlineData("nobody.crepes.fr", DnsOutcome.NoSuchName)]
    [InlineData("mx.crepes.fr", DnsOutcome.NoData)]
    [InlineData("er.down.crepes.fr", DnsOutcome.NoData)]
    public async Task What_is_not_there_is_told_from_what_has_no_such_record(string name, DnsOutcome outcome) =>
        (await Resolver.MxAsync(name, Stop)).Outcome.Should().Be(outcome);

    [Fact]
    public async Task Aliases_that_go_round_in_circles_are_an_error_and_end()
    {
        var resolver = new ZoneResolver(ZoneFile.Parse("a.test. CNAME b.test.\nb.test. CNAME a.test.\n", "loop.zone"));
        (await resolver.MxAsync("a.test", Stop)).Outcome.Should().Be(DnsOutcome.Failed);
    }

    [Theory]
    [InlineData("  A 127.0.0.1", 1, "no name")]
    [InlineData("\nmx A 127.0.0.256", 2, "no address")]
    [InlineData("mx A 127.1", 1, "no address")]
    [InlineData("mx AAAA 127.0.0.1", 1, "no address")]
    [InlineData("a MX 70000 b", 1, "no preference")]
    [InlineData("a MX 10", 1, "takes 2 words")]
    [InlineData("a SRV 1 2 3 b", 1, "not known here")]
    [InlineData("a TXT \"open", 1, "not closed")]
    [InlineData("a MX ( 10\nb", 1, "not closed")]
    [InlineData("a MX 10 b )", 1, "none opened")]
    [InlineData("$INCLUDE /etc/passwd", 1, "not understood")]
    [InlineData("a..b A 127.0.0.1", 1, "no domain name")]
    [InlineData("a 300 IN", 1, "no type")]
    public void A_broken_line_is_named_by_its_number(string text, int line, string problem)
    {
        var reading = () => ZoneFile.Parse(text, "bad.zone");
        reading.Should().Throw<ZoneFileException>().WithMessage($"bad.zone:{line}: *{problem}*").Which.Line.Should().Be(line);
    }
}
