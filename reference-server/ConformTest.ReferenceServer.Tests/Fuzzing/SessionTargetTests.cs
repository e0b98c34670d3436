using ConformTest.ReferenceServer.Fuzzing;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Fuzzing;

public sealed class SessionTargetTests
{
    private readonly ReferenceServerOptions _options = new();

    [Fact]
    public void An_inline_session_has_answered_when_the_sending_returns()
    {
        var session = Open("smtp");
        session.Send("EHLO client.test\r\nMAIL FROM:<a@b.test>\r\nRC").Should().StartWith("220 mx.reference.test").And.EndWith("250 2.1.0 Sender ok\r\n");
        session.Send("PT TO:<alice@reference.test>\r\nDATA\r\n").Should().EndWith("354 End data with <CR><LF>.<CR><LF>\r\n");
        session.Send("text\r\n.\r\nQUIT\r\n").Should().StartWith("250 2.0.0").And.EndWith("221 2.0.0 Closing connection\r\n");
        session.Ended.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public void It_ends_when_the_client_closes()
    {
        var session = Open("imap");
        session.Read().Should().NotBeEmpty();
        session.Ended.IsCompleted.Should().BeFalse();
        session.Close();
        session.Ended.IsCompletedSuccessfully.Should().BeTrue();
    }

    private InlineSession Open(string service)
    {
        var store = new MailStore(_options.TimeProvider);
        store.AddAccount("alice", "secret", "alice@reference.test");
        return InlineSession.Open(_options, store, service);
    }
}
