using ConformTest.ReferenceServer.Fuzzing;
using ConformTest.ReferenceServer.Store;
using Microsoft.Extensions.Time.Testing;

namespace ConformTest.ReferenceServer.Tests.Wire;

/// <summary>Clients that keep a session busy with next to nothing, by a clock that the test moves.</summary>
public sealed class SlowClientTests
{
    private const string Timeout = "421 4.4.2 Timeout, closing connection\r\n";
    private const string Envelope = "EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\n";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly MailStore _store;

    public SlowClientTests()
    {
        _store = new(_time);
        _store.AddAccount("alice", "secret", "alice@reference.test");
    }

    [Theory]
    [InlineData("smtp", "NOOP and so on", Timeout)]
    [InlineData("pop3", "CAPA and so on", "")]
    [InlineData("imap", "a NOOP and so on, with more and more to come", "* BYE idle for too long\r\n")]
    public void A_command_that_comes_octet_by_octet_must_be_whole_in_time(string service, string command, string words)
    {
        var session = Open(service);
        session.Read();
        Drip(session, command).Should().Be(words);
        session.Ended.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public void Commands_that_come_in_time_keep_the_session_open()
    {
        var session = Open("smtp");
        session.Read();
        for (var minute = 0; minute < 60; minute += 4)
        {
            session.Send("NOOP\r\n").Should().Be("250 2.0.0 Ok\r\n");
            _time.Advance(TimeSpan.FromMinutes(4));
        }

        session.Ended.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public void Data_that_comes_octet_by_octet_is_cut_off()
    {
        var session = Open("smtp");
        session.Send(Envelope).Should().EndWith("354 End data with <CR><LF>.<CR><LF>\r\n");
        Drip(session, new string('x', 60)).Should().Be(Timeout);
        _store.FindByUser("alice")!.Inbox.Snapshot().Should().BeEmpty();
    }

    [Fact]
    public void A_chunk_that_comes_octet_by_octet_is_cut_off()
    {
        var session = Open("smtp");
        session.Send(Envelope.Replace("DATA", "BDAT 5000"));
        Drip(session, new string('x', 60)).Should().Be(Timeout);
    }

    [Fact]
    public void Data_over_a_slow_line_is_taken()
    {
        var session = Open("smtp");
        session.Send(Envelope);
        for (var block = 0; block < 20; block++)
        {
            session.Send(new string('x', 1022) + "\r\n").Should().BeEmpty();
            _time.Advance(TimeSpan.FromMinutes(4));
        }

        session.Send(".\r\n").Should().StartWith("250 ");
    }

    [Fact]
    public void A_client_that_takes_no_replies_is_cut_off()
    {
        var session = Open("smtp");
        Flood(session);
        _time.Advance(TimeSpan.FromMinutes(4));
        session.Ended.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromMinutes(2));
        session.Ended.IsCompletedSuccessfully.Should().BeTrue();
    }

    private static void Flood(InlineSession session)
    {
        for (var i = 0; i < 2000; i++) session.Write(string.Concat(Enumerable.Repeat("HELP\r\n", 20)));
    }

    private string Drip(InlineSession session, string octets)
    {
        foreach (var octet in octets)
        {
            var said = session.Send(octet.ToString());
            if (said.Length > 0 || session.Ended.IsCompleted) return said;
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        return session.Send("");
    }

    private InlineSession Open(string service) => InlineSession.Open(new() { TimeProvider = _time }, _store, service);
}
