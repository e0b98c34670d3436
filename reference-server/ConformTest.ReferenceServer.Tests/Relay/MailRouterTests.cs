using System.Net;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Tests.Relay;

public sealed class MailRouterTests
{
    private const string Zone = """
        $ORIGIN test.
        order   MX 30 c
                MX 10 a
                MX 20 b
        a       A 127.0.0.1
                A 127.0.0.2
        b       A 127.0.0.3
        c       A 127.0.0.4
        plain   A 127.0.0.5
        null    MX 0 .
        alias   CNAME order
        empty   TXT "no address"
        deaf    MX 10 empty
        own     MX 10 a
                MX 20 mx.reference
                MX 20 b
                MX 30 c
        first   MX 10 mx.reference
                MX 20 b
        equal   MX 10 a
                MX 10 b
                MX 10 c
        mx.reference A 127.0.0.9
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MailRouter Router(int seed = 1) => new(
        new ZoneResolver(ZoneFile.Parse(Zone, "test.zone")), new HopPorts { Default = 2525, ByHost = new Dictionary<string, int> { ["b.test"] = 26, ["127.0.0.4"] = 27 } },
        seed, hop => hop.Host == "mx.reference.test", own => own);

    [Theory]
    [InlineData("order.test", "a.test 127.0.0.1:2525, a.test 127.0.0.2:2525, b.test 127.0.0.3:26, c.test 127.0.0.4:27")]
    [InlineData("alias.test", "a.test 127.0.0.1:2525, a.test 127.0.0.2:2525, b.test 127.0.0.3:26, c.test 127.0.0.4:27")]
    [InlineData("plain.test", "plain.test 127.0.0.5:2525")]
    [InlineData("[127.0.0.7]", "[127.0.0.7] 127.0.0.7:2525")]
    [InlineData("[IPv6:::1]", "[IPv6:::1] [::1]:2525")]
    [InlineData("own.test", "a.test 127.0.0.1:2525, a.test 127.0.0.2:2525")]
    public async Task Hosts_come_in_the_order_in_which_they_are_tried(string domain, string hops)
    {
        var route = await Router().FindAsync(domain, Stop);
        string.Join(", ", route.Should().BeOfType<HopList>().Which.Hops.Select(hop => $"{hop.Host} {hop.EndPoint}")).Should().Be(hops);
    }

    [Theory]
    [InlineData("null.test", "5.1.10")]
    [InlineData("nowhere.test", "5.1.2")]
    [InlineData("empty.test", "5.4.4")]
    [InlineData("deaf.test", "5.4.4")]
    [InlineData("first.test", "5.4.6")]
    public async Task Where_there_is_no_way_the_status_says_why(string domain, string status)
    {
        var route = await Router().FindAsync(domain, Stop);
        route.Should().BeOfType<NoRoute>().Which.Result.Should().Match<AttemptResult>(result => result.End == AttemptEnd.Refused && result.Status == status);
    }

    [Fact]
    public async Task Hosts_of_one_preference_are_shuffled_by_the_seed()
    {
        var orders = new HashSet<string>();
        for (var seed = 0; seed < 40; seed++)
        {
            var first = await OrderAsync(Router(seed));
            (await OrderAsync(Router(seed))).Should().Be(first, "the same seed gives the same order");
            orders.Add(first);
        }

        orders.Should().HaveCount(6);

        static async Task<string> OrderAsync(MailRouter router) =>
            string.Join(' ', ((HopList)await router.FindAsync("equal.test", Stop)).Hops.Select(hop => hop.Host).Distinct());
    }

    [Fact]
    public async Task Name_servers_that_do_not_answer_are_asked_again_later()
    {
        var route = await new MailRouter(new SilentResolver(), new HopPorts(), 1, _ => false, own => own).FindAsync("somewhere.test", Stop);
        route.Should().BeOfType<NoRoute>().Which.Result.End.Should().Be(AttemptEnd.Deferred);
    }

    private sealed class SilentResolver : IMailResolver
    {
        public ValueTask<DnsAnswer<MxData>> MxAsync(string domain, CancellationToken cancellation) => new(DnsAnswer.Without<MxData>(DnsOutcome.Failed));

        public ValueTask<DnsAnswer<IPAddress>> AddressesAsync(string host, CancellationToken cancellation) => new(DnsAnswer.Without<IPAddress>(DnsOutcome.Failed));

        public ValueTask<DnsAnswer<string>> TxtAsync(string name, CancellationToken cancellation) => new(DnsAnswer.Without<string>(DnsOutcome.Failed));
    }
}
