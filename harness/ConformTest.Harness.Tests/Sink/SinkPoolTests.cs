using System.Net;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Tests.Sink;

public sealed class SinkPoolTests
{
    private static readonly string[] Cases = [.. Enumerable.Range(0, 20).Select(i => $"smtp.relay.case-{i}")];

    [Fact]
    public async Task While_there_are_hops_enough_each_case_has_one_of_its_own() => (await HopsAsync(20)).Should().OnlyHaveUniqueItems();

    [Fact]
    public async Task With_fewer_hops_each_serves_as_many_cases_as_the_others() =>
        (await HopsAsync(5)).GroupBy(domain => domain).Should().HaveCount(5).And.OnlyContain(group => group.Count() == 4);

    [Fact]
    public async Task A_case_has_the_same_hop_in_the_next_run() => (await HopsAsync(7)).Should().Equal(await HopsAsync(7));

    private static async Task<IReadOnlyList<string>> HopsAsync(int count)
    {
        var sink = new MailSink { Hops = [.. Enumerable.Range(0, count).Select(i => new SinkHop($"s{i}.test", new IPEndPoint(IPAddress.Loopback, 0), null))] };
        await using var pool = new SinkPool(sink, Cases.Reverse(), TimeProvider.System);
        List<string> domains = [];
        foreach (var id in Cases)
        {
            using var lease = await pool.LeaseAsync(id, sink, SinkSides.First, TestContext.Current.CancellationToken);
            domains.Add(lease.Hop.Domain);
        }

        return domains;
    }
}
