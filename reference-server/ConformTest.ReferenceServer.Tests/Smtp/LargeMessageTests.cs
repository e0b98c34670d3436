using System.Text;
using ConformTest.ReferenceServer.Fuzzing;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Smtp;

/// <summary>What a very large message costs: a small multiple of its own size, and nothing once it is refused.</summary>
public sealed class LargeMessageTests
{
    private const int Size = 100 * 1024 * 1024;
    private static readonly byte[] Line = Encoding.ASCII.GetBytes(new string('x', 1022) + "\r\n");

    private readonly MailStore _store = new(TimeProvider.System);

    public LargeMessageTests() => _store.AddAccount("alice", "secret", "alice@reference.test");

    [Theory]
    [InlineData("DATA\r\n", ".\r\n")]
    [InlineData("BDAT 104857600 LAST\r\n", "")]
    public void A_hundred_megabytes_allocate_no_more_than_four_times_as_much(string command, string end)
    {
        var session = Open(new());
        var before = GC.GetAllocatedBytesForCurrentThread();
        session.Send(command);
        Send(session, Size);
        if (end.Length > 0) session.Send(end).Should().StartWith("250 ");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(4L * Size);
        _store.FindByUser("alice")!.Inbox.Snapshot().Should().ContainSingle().Which.Content.Length.Should().BeGreaterThan(Size);
    }

    [Fact]
    public void What_passes_the_limit_is_read_to_its_end_without_being_kept()
    {
        var session = Open(new() { Limits = new() { MessageSize = 1024 * 1024 } });
        session.Send("DATA\r\n");
        Send(session, 2 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Send(session, Size);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Size / 4);
        session.Send(".\r\n").Should().StartWith("552 5.3.4");
        session.Send("NOOP\r\n").Should().StartWith("250 ");
    }

    private InlineSession Open(ReferenceServerOptions options)
    {
        var session = InlineSession.Open(options, _store, "smtp");
        session.Send("EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<alice@reference.test>\r\n");
        return session;
    }

    private static void Send(InlineSession session, int octets)
    {
        for (var sent = 0; sent < octets; sent += Line.Length) session.Write(Line);
    }
}
