using System.Text;

namespace ConformTest.ReferenceServer.Tests.Pop3;

/// <summary>What tests of POP3 share.</summary>
public abstract class Pop3Test : ServerTest
{
    private protected void Put(params string[] messages)
    {
        foreach (var message in messages) Alice.Inbox.Append(Encoding.Latin1.GetBytes(message), [], DateTimeOffset.UnixEpoch);
    }

    /// <summary>A session of alice in the TRANSACTION state, with these messages.</summary>
    private protected async Task<ClientConnection> OpenAsync(params string[] messages)
    {
        var client = await ConnectAsync("pop3");
        Put(messages);
        (await client.LineAsync()).Should().StartWith("+OK ");
        (await client.AskLineAsync("USER alice")).Should().StartWith("+OK");
        (await client.AskLineAsync("PASS secret")).Should().StartWith("+OK");
        return client;
    }

    private protected static async Task<IReadOnlyList<string>> LinesAsync(ClientConnection client, string command)
    {
        (await client.AskLineAsync(command)).Should().StartWith("+OK");
        return await client.BodyAsync();
    }
}
