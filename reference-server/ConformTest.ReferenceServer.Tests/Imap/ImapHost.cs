using System.Text;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>A server for one test.</summary>
internal sealed class ImapHost(ReferenceServer server) : IAsyncDisposable
{
    public ReferenceServer Server { get; } = server;

    public Mailbox Inbox => Server.Store.FindByUser("alice")!.Inbox;

    public static async Task<ImapHost> StartAsync(ReferenceServerOptions? options = null) =>
        new(await ReferenceServer.StartAsync(options ?? new(), TestContext.Current.CancellationToken));

    public static Task<ImapHost> WithFaultAsync(string fault) => StartAsync(new() { Faults = new HashSet<string> { fault } });

    /// <summary>Connected, greeted, nothing more.</summary>
    public async Task<RawImap> GreetedAsync()
    {
        var client = await RawImap.ConnectAsync(Server.Endpoints["imap"]);
        await client.ReadAsync();
        return client;
    }

    /// <summary>Logged in as alice.</summary>
    public async Task<RawImap> LoggedInAsync(params string[] commands)
    {
        var client = await GreetedAsync();
        foreach (var command in (string[])["LOGIN alice secret", .. commands])
            (await client.ResultAsync(command)).Should().StartWith("OK", command);
        return client;
    }

    /// <summary>Logged in with INBOX selected.</summary>
    public Task<RawImap> SelectedAsync(params string[] commands) => LoggedInAsync([.. commands, "SELECT INBOX"]);

    /// <summary>Puts messages into alice's INBOX behind the protocol's back.</summary>
    public void Deliver(params string[] messages)
    {
        foreach (var message in messages)
            Inbox.Append(Encoding.Latin1.GetBytes(message), [], new(2026, 11, 2, 3, 4, 5, TimeSpan.FromHours(1)));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
