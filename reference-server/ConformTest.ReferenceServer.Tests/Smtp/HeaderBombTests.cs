using ConformTest.ReferenceServer.Fuzzing;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Smtp;

/// <summary>Headers that are made to cost. What a message costs is in proportion to its size, whatever its header is like.</summary>
public sealed class HeaderBombTests
{
    private readonly ReferenceServerOptions _options = new();
    private readonly MailStore _store = new(TimeProvider.System);

    public HeaderBombTests() => _store.AddAccount("alice", "secret", "alice@reference.test");

    public static TheoryData<string, string> Bombs => new()
    {
        { "many fields", string.Concat(Enumerable.Repeat("X: y\r\n", 200_000)) },
        { "many Return-Path fields", string.Concat(Enumerable.Repeat("Return-Path: <a@b.test>\r\n", 50_000)) },
        { "many folded lines", "X: y\r\n" + string.Concat(Enumerable.Repeat(" z\r\n", 250_000)) },
        { "many colons", "X" + string.Concat(Enumerable.Repeat(":\r\n :", 200_000)) + "\r\n" },
        { "a field name of a million octets", string.Concat(Enumerable.Repeat(new string('x', 1000) + "\r\n ", 1000)) + ":\r\n" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_header_bomb_is_taken_at_a_fair_price(string kind, string header)
    {
        var session = InlineSession.Open(_options, _store, "smtp");
        session.Send("EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        session.Send(header + "\r\ntext\r\n.\r\n").Should().StartWith("250 ", kind);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(16L * header.Length, kind);
    }

    [Fact]
    public void All_Return_Path_fields_go_and_all_else_stays()
    {
        var session = InlineSession.Open(_options, _store, "smtp");
        session.Send("EHLO a\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\n");
        session.Send("return-path: <1>\r\n\tfolded\r\nX: 1\r\nRETURN-PATH : <2>\r\nReturn-Path: <3>\r\nY: 2\r\nReturn-Path-Not: 4\r\n\r\nReturn-Path: body\r\n.\r\n").Should().StartWith("250 ");
        System.Text.Encoding.ASCII.GetString(_store.FindByUser("alice")!.Inbox.Snapshot()[0].Content.Span)
            .Should().StartWith("Return-Path: <a@b.test>\r\nReceived: ").And.EndWith("\r\nX: 1\r\nY: 2\r\nReturn-Path-Not: 4\r\n\r\nReturn-Path: body\r\n");
    }
}
