using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Store;

public sealed class MailStoreTests
{
    private readonly MailStore _store = new(TimeProvider.System);

    [Theory]
    [InlineData("alice@example.test", "alice")]
    [InlineData("Alice@EXAMPLE.Test", "alice")]
    [InlineData("\"alice\"@example.test", "alice")]
    [InlineData("\"al\\ice\"@example.test", "alice")]
    [InlineData("alice+news@example.test", "alice")]
    [InlineData("alice+a+b@example.test", "alice")]
    [InlineData("b+b@example.test", "plus")]
    [InlineData("+alice@example.test", null)]
    [InlineData("alice@other.test", null)]
    [InlineData("alice", null)]
    [InlineData("@example.test", null)]
    [InlineData("", null)]
    public void An_address_finds_its_account(string mailbox, string? user)
    {
        _store.AddAccount("alice", "secret", "alice@example.test");
        _store.AddAccount("plus", "secret", "b+b@example.test");

        (_store.FindByAddress(mailbox)?.User).Should().Be(user);
    }

    [Fact]
    public void A_taken_user_or_address_is_refused()
    {
        _store.AddAccount("alice", "secret", "alice@example.test");

        _store.Invoking(s => s.AddAccount("ALICE", "x", "other@example.test")).Should().Throw<StoreException>()
            .Which.Refusal.Should().Be(StoreRefusal.AlreadyExists);
        _store.Invoking(s => s.AddAccount("other", "x", "alice@EXAMPLE.test")).Should().Throw<StoreException>();
    }

    [Fact]
    public void The_maildrop_has_one_holder_at_a_time()
    {
        var account = _store.AddAccount("alice", "secret", "alice@example.test");

        account.TryLockMaildrop(out var first).Should().BeTrue();
        account.TryLockMaildrop(out var second).Should().BeFalse();
        second.Should().BeNull();
        first!.Dispose();
        account.TryLockMaildrop(out var third).Should().BeTrue();
        first.Dispose();
        account.TryLockMaildrop(out _).Should().BeFalse("disposing a spent lease twice frees nobody else's");
        third!.Dispose();
    }
}
