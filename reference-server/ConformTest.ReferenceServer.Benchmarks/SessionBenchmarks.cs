using System.IO.Pipelines;
using System.Net.Security;
using BenchmarkDotNet.Attributes;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Store;
using Microsoft.AspNetCore.Connections;

namespace ConformTest.ReferenceServer.Benchmarks;

/// <summary>
/// One message through a whole session, commands, delivery and replies, without sockets: what the server itself costs.
/// The mailbox is emptied between iterations, so that only the cost of storing counts and not that of having stored.
/// </summary>
[MemoryDiagnoser]
public class SessionBenchmarks
{
    private const int Messages = 500;
    private readonly byte[] _envelope = "MAIL FROM:<sender@example.org>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\n"u8.ToArray();
    private byte[] _data = [];
    private MailStore _store = null!;
    private Pipe _toServer = null!;
    private Pipe _fromServer = null!;
    private Task _session = Task.CompletedTask;

    /// <summary>Octets of the message.</summary>
    [Params(1024, 10240)]
    public int Size { get; set; }

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var options = new ReferenceServerOptions();
        _store = new(options.TimeProvider);
        _store.AddAccount("alice", "secret", "alice@reference.test");
        _data = Sample.Data(Size);
        _toServer = new(new(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0));
        _fromServer = new(new(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline));
        var transport = new DefaultConnectionContext("benchmark", new Ends(_toServer.Reader, _fromServer.Writer), new Ends(_fromServer.Reader, _toServer.Writer));
        var service = ServiceRegistry.All.Single(service => service.Key == "smtp");
        var relay = new MailRelay(options, _store, () => FaultSet.None);
        _session = new SessionRunner(options, _store, new SslServerAuthenticationOptions(), relay).RunAsync(service, transport);
        await SendAsync("EHLO client.example.org\r\n"u8.ToArray());
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public async Task TakeAsync()
    {
        for (var i = 0; i < Messages; i++)
        {
            await SendAsync(_envelope);
            await SendAsync(_data);
        }
    }

    [IterationCleanup]
    public void Empty()
    {
        var inbox = _store.FindByUser("alice")!.Inbox;
        inbox.Expunge([.. inbox.Snapshot().Select(message => message.Uid)]);
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _toServer.Writer.CompleteAsync();
        await _session;
    }

    private async ValueTask SendAsync(byte[] octets)
    {
        await _toServer.Writer.WriteAsync(octets);
        var replies = await _fromServer.Reader.ReadAsync();
        _fromServer.Reader.AdvanceTo(replies.Buffer.End);
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
