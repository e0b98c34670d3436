namespace ConformTest.ReferenceServer.Tests.Pop3;

public sealed class Pop3FaultTests : Pop3Test
{
    private const string Message = "S: x\r\n\r\n.dot\r\n";

    [Fact]
    public async Task Dots_are_not_stuffed()
    {
        await StartWithFaultAsync("pop3.retr.dot-stuffed");
        var client = await OpenAsync(Message);
        (await LinesAsync(client, "RETR 1")).Should().Contain(".dot");
        (await LinesAsync(client, "TOP 1 1")).Should().Contain("..dot");
    }

    [Fact]
    public async Task Quit_removes_nothing()
    {
        await StartWithFaultAsync("pop3.quit.update-removes-deleted");
        var client = await OpenAsync(Message);
        await client.AskLineAsync("DELE 1");
        (await client.AskLineAsync("QUIT")).Should().StartWith("+OK");
        Alice.Inbox.Snapshot().Should().HaveCount(1);
    }

    [Fact]
    public async Task A_lost_session_removes()
    {
        await StartWithFaultAsync("pop3.session.no-update-without-quit");
        var client = await OpenAsync(Message);
        await client.AskLineAsync("DELE 1");
        client.HalfClose();
        await client.RestAsync();
        Alice.Inbox.Snapshot().Should().BeEmpty();
    }

    [Fact]
    public async Task Sizes_are_wrong()
    {
        await StartWithFaultAsync("pop3.list.octets-exact");
        var client = await OpenAsync(Message);
        (await client.AskLineAsync("LIST 1")).Should().Be($"+OK 1 {Message.Length - 3}");
    }
}
