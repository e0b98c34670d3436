namespace ConformTest.ReferenceServer.Tests;

/// <summary>A client may close its half of the connection as soon as it has asked; what it asked is answered all the same.</summary>
public sealed class HalfClosedTests : ServerTest
{
    private const int AtATime = 50;

    [Theory]
    [InlineData("imap", "a CAPABILITY\r\nb NOOP\r\n", "b OK")]
    [InlineData("pop3", "CAPA\r\nQUIT\r\n", "+OK")]
    [InlineData("smtp", "NOOP\r\nHELP\r\n", "214 ")]
    public async Task Every_command_that_came_before_the_end_is_answered(string service, string asked, string answer)
    {
        await StartAsync();
        for (var round = 0; round < 10; round++)
            (await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => AskAndCloseAsync(service, asked)))).Should().OnlyContain(rest => rest.Contains(answer));
    }

    [Fact]
    public async Task With_faults_of_the_wire_too()
    {
        await StartWithFaultAsync("imap.starttls.drops-injected-plaintext");
        for (var round = 0; round < 4; round++)
            (await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => AskAndCloseAsync("imap", "a CAPABILITY\r\nb NOOP\r\n")))).Should().OnlyContain(rest => rest.Contains("b OK"));
    }

    private async Task<string> AskAndCloseAsync(string service, string asked)
    {
        await using var client = await ClientConnection.ConnectAsync(Server.Endpoints[service], Server.Certificate);
        await client.LineAsync();
        await client.SendAsync(asked);
        client.HalfClose();
        return await client.RestAsync();
    }
}
