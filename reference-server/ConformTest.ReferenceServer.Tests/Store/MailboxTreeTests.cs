using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Store;

public sealed class MailboxTreeTests
{
    private readonly MailboxTree _tree = new MailStore(TimeProvider.System).AddAccount("a", "b", "a@b.test").Mailboxes;

    private IEnumerable<string> Names => _tree.Entries().Select(e => e.Mailbox is null ? e.Name + " (place)" : e.Name);

    [Fact]
    public void Creating_a_name_creates_the_names_above_it()
    {
        _tree.Create("foo/bar/zap");

        Names.Should().Equal("INBOX", "foo", "foo/bar", "foo/bar/zap");
    }

    [Fact]
    public void Deleting_a_name_with_children_leaves_a_place_that_goes_only_after_them()
    {
        _tree.Create("foo/bar");

        _tree.Delete("foo");
        Names.Should().Equal("INBOX", "foo (place)", "foo/bar");
        _tree.Invoking(t => t.Delete("foo")).Should().Throw<StoreException>().Which.Refusal.Should().Be(StoreRefusal.HasChildren);
        _tree.Delete("foo/bar");
        _tree.Delete("foo");
        Names.Should().Equal("INBOX");
    }

    [Fact]
    public void A_name_made_again_gets_a_higher_uid_validity()
    {
        var first = _tree.Create("foo").UidValidity;
        _tree.Delete("foo");

        _tree.Create("foo").UidValidity.Should().BeGreaterThan(first);
    }

    [Fact]
    public void Renaming_takes_the_children_along_and_nothing_else()
    {
        _tree.Create("foo/bar");
        _tree.Create("foobar");

        _tree.Rename("foo", "a/zap");

        Names.Should().Equal("INBOX", "a", "a/zap", "a/zap/bar", "foobar");
        _tree.Find("a/zap/bar")!.Name.Should().Be("a/zap/bar");
    }

    [Fact]
    public void Renaming_INBOX_moves_its_mail_and_keeps_it_and_its_children()
    {
        _tree.Create("INBOX/sub");
        _tree.Inbox.Append("x"u8.ToArray(), [@"\Seen"], DateTimeOffset.UnixEpoch);

        _tree.Rename("inbox", "old");

        Names.Should().Equal("INBOX", "INBOX/sub", "old");
        _tree.Inbox.Snapshot().Should().BeEmpty();
        _tree.Find("old")!.Snapshot().Should().ContainSingle().Which.Flags.Has(SystemFlags.Seen).Should().BeTrue();
    }

    [Theory]
    [InlineData("foo", "foo/below", StoreRefusal.Cannot)]
    [InlineData("none", "new", StoreRefusal.Nonexistent)]
    [InlineData("foo", "taken", StoreRefusal.AlreadyExists)]
    [InlineData("foo", "inbox", StoreRefusal.AlreadyExists)]
    public void A_rename_that_cannot_be_changes_nothing(string from, string to, StoreRefusal why)
    {
        _tree.Create("foo");
        _tree.Create("taken");

        _tree.Invoking(t => t.Rename(from, to)).Should().Throw<StoreException>().Which.Refusal.Should().Be(why);
        Names.Should().Equal("INBOX", "foo", "taken");
    }

    [Theory]
    [InlineData("a//b")]
    [InlineData("/a")]
    [InlineData("a*")]
    [InlineData("a%")]
    [InlineData("a\u0001")]
    [InlineData("a\ud800")]
    [InlineData("")]
    [InlineData("iNbOx")]
    public void A_name_that_no_mailbox_may_have_is_refused(string name) =>
        _tree.Invoking(t => t.Create(name)).Should().Throw<StoreException>();

    [Fact]
    public void A_subscription_outlives_its_mailbox()
    {
        _tree.Create("foo");
        _tree.Subscribe("foo");
        _tree.Delete("foo");

        _tree.Subscriptions().Should().Equal("foo");
        _tree.Unsubscribe("foo");
        _tree.Subscriptions().Should().BeEmpty();
    }
}
