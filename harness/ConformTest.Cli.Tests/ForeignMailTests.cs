using System.Collections.Frozen;
using ConformTest.Cli.Targets;
using ConformTest.Cli.Tests.Language;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Wire;
using ConformTest.ReferenceServer;

namespace ConformTest.Cli.Tests;

/// <summary>Accounts that are in use: what the suite did not put there, it leaves as it is.</summary>
public class ForeignMailTests
{
    private static readonly string[] Users = ["ann", "ben", "cara"];

    [Theory]
    [InlineData("pop3.", 250)]
    [InlineData("imap.", 500)]
    [InlineData("mail.", 300)]
    public async Task A_thousand_messages_of_somebody_else_are_as_they_were(string suite, int verified)
    {
        var (record, before, after) = await PlayBesideAsync(suite, 1000);

        record.Checks.Where(check => check.Verdict is not ("pass" or "not-applicable")).Select(check => $"{check.Verdict} {check.Requirement} in {check.Conversation}: {check.Observation} {check.Cause}").Should().BeEmpty();
        record.Checks.Where(check => check.Verdict == "pass").Should().HaveCountGreaterThan(verified);
        after.Should().Equal(before);
    }

    [Theory]
    [InlineData("pop3.", "pop3.session.no-update-without-quit")]
    [InlineData("pop3.", "pop3.number.invalid-err")]
    [InlineData("pop3.", "pop3.uidl.not-reused")]
    [InlineData("pop3.", "pop3.dele.numbers-stay")]
    [InlineData("mail.", "imap.fetch.partial-is-a-substring")]
    [InlineData("mail.", "imap.append.stores-every-octet")]
    [InlineData("mail.", "mail.delivery.each-recipient/last-only")]
    [InlineData("mail.", "mail.octets.imap-unchanged")]
    public async Task They_are_as_they_were_on_a_server_that_is_wrong(string suite, string fault)
    {
        var (_, before, after) = await PlayBesideAsync(suite, 10, fault);

        // A server that hides some of our own mail from us may keep that.
        after.Zip(before).Should().OnlyContain(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
    }

    private static async Task<(RunRecord Record, IReadOnlyList<string> Before, IReadOnlyList<string> After)> PlayBesideAsync(string suite, int messages, params string[] faults)
    {
        IReadOnlyList<Conversation> conversations =
            [.. ReferencePlay.Catalogue.Conversations.Where(conversation => conversation is { Waits: null, Slow: false } && conversation.Id.StartsWith(suite, StringComparison.Ordinal))];
        var cancellation = TestContext.Current.CancellationToken;
        await using var target = await EmbeddedTarget.StartAsync(
            new ReferenceServerOptions { Accounts = [.. Users.Select(user => new AccountOptions(user))], Faults = faults.ToFrozenSet() }, Neighbour.None, cancellation);
        List<ForeignMail> owners = [];
        List<string> before = [], after = [];
        foreach (var account in target.Profile.Accounts)
        {
            owners.Add(await ForeignMail.OpenAsync(target.Profile, account, cancellation));
            await owners[^1].FillAsync(messages, cancellation);
            before.Add(await owners[^1].StateAsync(cancellation));
        }

        var record = await ReferencePlay.PlayAsync(conversations, target.Profile, [], Framing.Plain, cancellation);

        foreach (var owner in owners)
        {
            after.Add(await owner.StateAsync(cancellation));
            await owner.DisposeAsync();
        }

        return (record, before, after);
    }
}
