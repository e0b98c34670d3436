using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Store;

public sealed class MailboxViewTests
{
    private readonly Mailbox _inbox = new MailStore(TimeProvider.System).AddAccount("a", "b", "a@b.test").Inbox;

    private void Append(int count)
    {
        for (var i = 0; i < count; i++) _inbox.Append("x"u8.ToArray(), [], DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void Numbers_stand_still_until_expunges_are_allowed()
    {
        Append(5);
        using var view = _inbox.Open(MailboxAccess.ReadWrite);
        _inbox.Expunge([2u, 3u, 5u]);

        view.Synchronise(ExpungeTiming.Forbidden).Expunged.Should().BeEmpty();
        view.Count.Should().Be(5);
        view[2].Uid.Should().Be(2);
        view.Synchronise(ExpungeTiming.Allowed).Expunged.Should().Equal([2, 2, 3], "each number is as it is after the one before");
        view.Count.Should().Be(2);
        view[2].Uid.Should().Be(4);
    }

    [Fact]
    public void A_message_that_came_and_went_unseen_is_never_mentioned()
    {
        using var view = _inbox.Open(MailboxAccess.ReadWrite);
        Append(2);
        _inbox.Expunge([1u]);

        view.Synchronise(ExpungeTiming.Allowed).Should().BeEquivalentTo(new ViewChanges([], 1, []));
        view[1].Uid.Should().Be(2);
    }

    [Fact]
    public void Flags_that_another_changes_are_reported_under_the_final_numbers()
    {
        Append(3);
        using var mine = _inbox.Open(MailboxAccess.ReadWrite);
        using var other = _inbox.Open(MailboxAccess.ReadWrite);
        _inbox.ChangeFlags(other, [other[1], other[3]], FlagOperation.Add, MessageFlags.Of([@"\Flagged"]));
        _inbox.Expunge([1u]);

        var changes = mine.Synchronise(ExpungeTiming.Allowed);

        changes.Expunged.Should().Equal(1);
        changes.Flagged.Should().Equal(2);
        other.Synchronise(ExpungeTiming.Allowed).Flagged.Should().BeEmpty("it made the change itself");
    }

    [Fact]
    public void Only_the_first_session_that_may_write_sees_a_message_as_recent()
    {
        Append(1);
        using var examined = _inbox.Open(MailboxAccess.ReadOnly);
        using var first = _inbox.Open(MailboxAccess.ReadWrite);
        using var second = _inbox.Open(MailboxAccess.ReadWrite);

        (examined.RecentCount, first.RecentCount, second.RecentCount).Should().Be((1, 1, 0));
    }

    [Fact]
    public async Task Waiting_ends_with_a_change_and_at_once_when_there_is_one()
    {
        using var view = _inbox.Open(MailboxAccess.ReadWrite);
        var waiting = view.WaitForChange(TestContext.Current.CancellationToken);
        waiting.IsCompleted.Should().BeFalse();
        Append(1);
        await waiting;
        view.WaitForChange(TestContext.Current.CancellationToken).IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void Numbers_are_found_by_uid_across_gaps()
    {
        Append(5);
        _inbox.Expunge([1u, 3u]);
        using var view = _inbox.Open(MailboxAccess.ReadWrite);

        Enumerable.Range(1, 6).Select(uid => view.NumberOf((uint)uid)).Should().Equal(0, 1, 0, 2, 3, 0);
        Enumerable.Range(1, 6).Select(uid => view.NumberAtOrAfter((uint)uid)).Should().Equal(1, 1, 2, 2, 3, 4);
    }
}
