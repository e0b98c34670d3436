using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Tests.Play;

namespace ConformTest.Harness.Tests.Mail;

public sealed class HarnessLineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MailProtocol.Pop3)]
    [InlineData(MailProtocol.Imap)]
    public async Task A_connection_on_which_we_are_not_let_in_is_closed(MailProtocol protocol)
    {
        TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new FakeServer(async connection =>
        {
            if (protocol == MailProtocol.Pop3)
                await connection.SpeakPop3Async(said => said.StartsWith("PASS", StringComparison.Ordinal) ? "-ERR [LOGIN-DELAY] later\r\n" : "+OK\r\n");
            else
                await connection.SpeakImapAsync((tag, _) => $"{tag} NO later\r\n");
            closed.SetResult();
        });
        var account = new TargetAccount("alice", "alice", "pw", "alice@fake.test");
        var endpoint = new Endpoint(protocol, "127.0.0.1", server.Port, TlsMode.None);
        var profile = new Profile { Name = "fake", Endpoints = [endpoint], Accounts = [account], Limits = Theatre.Limits };
        var harness = new HarnessLine(new TargetServices(profile, new TargetCapabilities([]), new Scene(), ReaderLimits.Imap, TimeProvider.System));

        var opening = () => harness.OpenAsync(endpoint, account, Stop);

        await opening.Should().ThrowAsync<CaseStoppedException>();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
    }
}
