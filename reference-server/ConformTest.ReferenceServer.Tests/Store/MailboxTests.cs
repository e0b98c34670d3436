using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Store;

public sealed class MailboxTests
{
    private readonly Mailbox _inbox = new MailStore(TimeProvider.System).AddAccount("a", "b", "a@b.test").Inbox;

    [Fact]
    public void Uids_only_grow_and_are_never_used_again()
    {
        var first = _inbox.Append("x"u8.ToArray(), [], DateTimeOffset.UnixEpoch);
        _inbox.Expunge([first.Uid]);
        var second = _inbox.Append("x"u8.ToArray(), [], DateTimeOffset.UnixEpoch);

        second.Uid.Should().BeGreaterThan(first.Uid);
        second.UniqueId.Should().NotBe(first.UniqueId).And.MatchRegex("^[!-~]{1,70}$", "RFC 1939 section 7");
    }

    [Fact]
    public void Every_change_raises_the_mod_sequence_of_what_it_touches_alone()
    {
        var one = _inbox.Append("x"u8.ToArray(), [], DateTimeOffset.UnixEpoch);
        var two = _inbox.Append("x"u8.ToArray(), [], DateTimeOffset.UnixEpoch);
        var before = two.ModSeq;

        _inbox.ChangeFlags(null, [one], FlagOperation.Add, MessageFlags.Of([@"\Seen", "$Work"]));

        one.ModSeq.Should().BeGreaterThan(before).And.Be(_inbox.HighestModSeq);
        two.ModSeq.Should().Be(before);
        _inbox.ChangeFlags(null, [one], FlagOperation.Add, MessageFlags.Of([@"\seen", "$WORK"]));
        one.ModSeq.Should().Be(_inbox.HighestModSeq).And.Be(before + 1, "nothing changed the second time");
    }

    [Fact]
    public void Flags_combine_without_regard_to_case()
    {
        var flags = MessageFlags.Of([@"\SEEN", "$Work", "$work", @"\Recent", @"\Unknown"]);

        flags.Names.Should().Equal(@"\Seen", "$Work");
        flags.Without(MessageFlags.Of(["$WORK"])).Should().Be(MessageFlags.Of([@"\Seen"]));
        flags.With(MessageFlags.Of([@"\Draft", "x"])).Names.Should().Equal(@"\Seen", @"\Draft", "$Work", "x");
    }

    [Fact]
    public void A_mailbox_bounds_its_keywords()
    {
        var message = _inbox.Append("x"u8.ToArray(), [], DateTimeOffset.UnixEpoch);
        var act = () => _inbox.ChangeFlags(null, [message], FlagOperation.Add, MessageFlags.Of(Enumerable.Range(0, 300).Select(i => $"k{i}")));

        act.Should().Throw<StoreException>().Which.Refusal.Should().Be(StoreRefusal.Limit);
        message.Flags.Should().Be(MessageFlags.None);
    }

    [Fact]
    public void A_journal_that_fails_vetoes_the_change()
    {
        var inbox = new MailStore(TimeProvider.System, new FullDisk()).AddAccount("a", "b", "a@b.test").Inbox;

        inbox.Invoking(i => i.Append("x"u8.ToArray(), [], DateTimeOffset.UnixEpoch)).Should().Throw<IOException>();
        inbox.Snapshot().Should().BeEmpty();
        inbox.UidNext.Should().Be(1);
    }

    private sealed class FullDisk : IStoreJournal
    {
        public void AccountAdded(Account account) { }

        public void MailboxCreated(Account account, Mailbox mailbox) { }

        public void MailboxRenamed(Account account, Mailbox mailbox, string newName) { }

        public void MailboxDeleted(Account account, Mailbox mailbox) { }

        public void SubscriptionChanged(Account account, string name, SubscriptionChange change) { }

        public void MessagesAppended(Mailbox mailbox, IReadOnlyList<StoredMessage> messages) => throw new IOException("full");

        public void FlagsChanged(Mailbox mailbox, IReadOnlyList<FlagChange> changes) { }

        public void MessagesExpunged(Mailbox mailbox, IReadOnlyList<StoredMessage> messages) { }
    }
}
