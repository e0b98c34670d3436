using System.Text;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Tests.Relay;

namespace ConformTest.ReferenceServer.Tests.Variants;

/// <summary>Variants that show on a message's way on, or in the report about it.</summary>
public sealed class RelayVariantTests : ServerTest
{
    internal const string RemovesReturnPath = "smtp.relay.removes-return-path";

    internal const string SuccessBy200 = "smtp.report.success-by-2-0-0";

    [Theory]
    [InlineData("", "Status: 2.1.5")]
    [InlineData(SuccessBy200, "Status: 2.0.0")]
    public async Task A_report_of_success_has_the_status_of_the_variant(string variant, string expected)
    {
        await StartAsync(new() { Variants = Only(variant) });
        await SubmitAsync("alice@reference.test", " NOTIFY=SUCCESS");
        (await ReportAsync()).Should().Contain(expected);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(RemovesReturnPath, false)]
    public async Task A_return_path_goes_along_but_in_the_variant_that_removes_it(string variant, bool isThere)
    {
        await using var hop = new ScriptedHop([], line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 nobody here" : null);
        await StartAsync(new()
        {
            Variants = Only(variant),
            Relay = new()
            {
                Resolver = new ZoneResolver(ZoneFile.Parse("far.test. MX 10 mx.far.test.\nmx.far.test. A 127.0.0.1", "test.zone")),
                Ports = new() { ByHost = new Dictionary<string, int> { ["mx.far.test"] = hop.Port } },
            },
        });
        await SubmitAsync("bob@far.test", "");
        (await ReportAsync()).Contains("Return-Path: <old@example.org>", StringComparison.Ordinal).Should().Be(isThere);
    }

    private static HashSet<string> Only(string variant) => variant.Length > 0 ? [variant] : [];

    private async Task SubmitAsync(string recipient, string parameters)
    {
        var client = await ConnectAsync("submissions");
        await client.ReplyAsync();
        await client.AskAsync("EHLO client.test");
        (await client.AskAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.ASCII.GetBytes("\0alice\0secret"))}")).Should().StartWith("235");
        (await client.AskAsync("MAIL FROM:<alice@reference.test> RET=FULL")).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<{recipient}>{parameters}")).Should().StartWith("250");
        (await client.AskAsync("DATA")).Should().StartWith("354");
        (await client.AskAsync("Return-Path: <old@example.org>\r\nSubject: x\r\n\r\nx\r\n.")).Should().StartWith("250");
    }

    private Task<string> ReportAsync() => Eventually.FindAsync(
        () => Alice.Inbox.Snapshot().Select(message => Encoding.Latin1.GetString(message.Content.Span)).FirstOrDefault(text => text.Contains("multipart/report", StringComparison.Ordinal)),
        () => "no report came");
}
