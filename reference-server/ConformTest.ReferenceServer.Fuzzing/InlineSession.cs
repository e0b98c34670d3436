using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Store;
using Microsoft.AspNetCore.Connections;

namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>
/// A session of the server without sockets, which runs on the caller's thread: when a sending method returns, the server has done
/// all it can with what it was sent. So nothing depends on timing.
/// </summary>
internal sealed class InlineSession
{
    private readonly Pipe _toServer = new(new(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0));
    private readonly Pipe _fromServer = new(new(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline));

    private InlineSession(ReferenceServerOptions options, MailStore store, string service)
    {
        var transport = new Transport(_toServer, _fromServer);
        var tls = new SslServerAuthenticationOptions { ServerCertificate = options.Certificate ?? SelfSignedCertificate.For(options.Hostname) };
        var definition = ServiceRegistry.All.Single(known => known.Key == service);
        var faults = FaultSet.Of(options.Faults);
        Ended = new SessionRunner(options, store, tls, new MailRelay(options, store, () => faults)) { Faults = faults }.RunAsync(definition, transport);
    }

    /// <summary>Completes with the session, and fails with it.</summary>
    public Task Ended { get; }

    /// <summary>Opens a session; the greeting comes with the first <see cref="Read"/>.</summary>
    /// <param name="options">As for a server.</param>
    /// <param name="store">The mail, with its accounts.</param>
    /// <param name="service">A service without implicit TLS: smtp, submission, lmtp, pop3 or imap.</param>
    public static InlineSession Open(ReferenceServerOptions options, MailStore store, string service) => new(options, store, service);

    /// <summary>Sends octets and gives back what the server has answered so far and nobody has read.</summary>
    public byte[] Send(ReadOnlySpan<byte> octets)
    {
        _toServer.Writer.Write(octets);
        Flush();
        return Read();
    }

    /// <summary>Sends Latin-1 text.</summary>
    public string Send(string text) => Encoding.Latin1.GetString(Send(Encoding.Latin1.GetBytes(text)));

    /// <summary>Sends Latin-1 text, and reads nothing.</summary>
    public void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends octets, and reads nothing.</summary>
    public void Write(ReadOnlySpan<byte> octets)
    {
        _toServer.Writer.Write(octets);
        Flush();
    }

    /// <summary>Octets which the server has said and nobody has read.</summary>
    public long Unread
    {
        get
        {
            if (!_fromServer.Reader.TryRead(out var result)) return 0;
            var length = result.Buffer.Length;
            _fromServer.Reader.AdvanceTo(result.Buffer.Start);
            return length;
        }
    }

    /// <summary>What the server has said and nobody has read.</summary>
    public byte[] Read()
    {
        var said = new ArrayBufferWriter<byte>();
        while (_fromServer.Reader.TryRead(out var result))
        {
            foreach (var piece in result.Buffer) said.Write(piece.Span);
            _fromServer.Reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted) break;
        }

        return said.WrittenSpan.ToArray();
    }

    /// <summary>The client's half of the connection ends.</summary>
    public void Close() => _toServer.Writer.Complete();

    private void Flush()
    {
        var flushed = _toServer.Writer.FlushAsync();
        if (!flushed.IsCompleted) throw new InvalidOperationException("the pipe has no bound, so that it takes all at once");
        flushed.GetAwaiter().GetResult();
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    /// <summary>Ends both directions when it is aborted, as a socket does.</summary>
    private sealed class Transport(Pipe toServer, Pipe fromServer)
        : DefaultConnectionContext("inline", new Ends(toServer.Reader, fromServer.Writer), new Ends(fromServer.Reader, toServer.Writer))
    {
        public override void Abort(ConnectionAbortedException abortReason)
        {
            fromServer.Reader.Complete();
            toServer.Writer.Complete(abortReason);
            base.Abort(abortReason);
        }
    }
}
