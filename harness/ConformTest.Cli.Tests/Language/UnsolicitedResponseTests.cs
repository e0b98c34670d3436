using System.Text;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Wire;

namespace ConformTest.Cli.Tests.Language;

/// <summary>The twenty-fifth acid test: what nobody asked for.</summary>
public class UnsolicitedResponseTests
{
    private static readonly IReadOnlyList<Conversation> Imap =
        [.. ReferencePlay.Catalogue.Conversations.Where(conversation => conversation is { Waits: null, Slow: false } && conversation.Id.StartsWith("imap.", StringComparison.Ordinal))];

    [Theory]
    [InlineData("* OK Still here\r\n")]
    [InlineData("* NO [ALERT] The disk is nearly full\r\n")]
    public async Task A_legal_one_changes_no_verdict_wherever_it_comes(string interjection)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var target = await EmbeddedTarget.StartAsync([], [], cancellation);

        var plain = await ReferencePlay.PlayAsync(Imap, target.Profile, [], Framing.Plain, cancellation);
        var (disturbed, interjected) = await DisturbedAsync(Imap, target, interjection, cancellation);

        interjected.Should().BeGreaterThan(Imap.Count);
        Verdicts(disturbed).Except(Verdicts(plain)).Should().BeEmpty();
        Verdicts(plain).Except(Verdicts(disturbed)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_illegal_one_is_reported_once_with_all_its_places()
    {
        var cancellation = TestContext.Current.CancellationToken;
        string[] ids = ["imap.noop.succeeds-in-every-state", "imap.list.inbox", "imap.uid.copy"];
        await using var target = await EmbeddedTarget.StartAsync([], [], cancellation);

        var (record, interjected) = await DisturbedAsync([.. ids.Select(ReferencePlay.Find)], target, "* EXISTS 4\r\n", cancellation);

        var reported = record.Checks.Where(check => check.Verdict == "fail").Should().ContainSingle().Subject;
        reported.Conversation.Should().Be(RunRecord.Invariant);
        reported.Requirement.Should().Be("imap.response.grammar");
        reported.Places.Should().BeEquivalentTo(ids);
        reported.Count.Should().BeInRange(ids.Length, interjected);
    }

    private static async Task<(RunRecord Record, int Interjected)> DisturbedAsync(
        IReadOnlyList<Conversation> conversations, EmbeddedTarget target, string interjection, CancellationToken cancellation)
    {
        var interjected = 0;
        var line = Encoding.ASCII.GetBytes(interjection);
        var record = await ReferencePlay.PlayThroughAsync(conversations, target, NewConnection, cancellation);
        return (record, interjected);

        // Before each response but the greeting, which must be the first.
        Rewriting NewConnection()
        {
            var greeted = false;
            return response =>
            {
                if (!greeted)
                {
                    greeted = true;
                    return [response];
                }

                Interlocked.Increment(ref interjected);
                return [line, response];
            };
        }
    }

    private static IEnumerable<string> Verdicts(RunRecord record) =>
        record.Checks.Select(check => $"{check.Conversation} {check.Requirement}({check.Ordinal}): {check.Verdict}");
}
