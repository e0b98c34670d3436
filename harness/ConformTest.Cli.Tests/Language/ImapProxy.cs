using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConformTest.Cli.Tests.Language;

/// <summary>What becomes of the responses of one connection: for each, greeting included, what is passed on in its place.</summary>
internal delegate IEnumerable<byte[]> Rewriting(byte[] response);

/// <summary>
/// Stands between the harness and an IMAP server and rewrites the server's responses. Behind STARTTLS or COMPRESS, where it cannot read
/// along, it only passes on what it gets.
/// </summary>
internal sealed class ImapProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Rewriting> _rewriting;
    private readonly Task _accepting;

    /// <param name="rewriting">Called once for each connection.</param>
    public ImapProxy(string host, int port, Func<Rewriting> rewriting)
    {
        _rewriting = rewriting;
        _listener.Start();
        _accepting = AcceptAsync(host, port);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(string host, int port)
    {
        List<Task> serving = [];
        try
        {
            while (true)
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), host, port));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client, string host, int port)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                client.NoDelay = server.NoDelay = true;
                await server.ConnectAsync(host, port, _stop.Token);
                var session = new Session(_rewriting());
                Task[] ways = [AskAsync(client, server, session), AnswerAsync(server, client, session)];
                await await Task.WhenAny(ways);
                await Task.WhenAll(ways);
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or InvalidOperationException)
            {
                // One side is gone; the other follows.
            }
        }
    }

    private async Task AskAsync(TcpClient client, TcpClient server, Session session)
    {
        var buffer = new byte[16 * 1024];
        while (await client.GetStream().ReadAsync(buffer, _stop.Token) is > 0 and var count)
        {
            var said = Encoding.Latin1.GetString(buffer, 0, count);
            session.IsOpaque |= said.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase) || said.Contains("COMPRESS", StringComparison.OrdinalIgnoreCase);
            await server.GetStream().WriteAsync(buffer.AsMemory(0, count), _stop.Token);
        }

        server.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task AnswerAsync(TcpClient server, TcpClient client, Session session)
    {
        var buffer = new byte[16 * 1024];
        while (await server.GetStream().ReadAsync(buffer, _stop.Token) is > 0 and var count)
        {
            using var passed = new MemoryStream();
            session.Answer(buffer.AsSpan(0, count), passed);
            await client.GetStream().WriteAsync(passed.ToArray(), _stop.Token);
        }

        client.Client.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Where in a server's answers one connection is.</summary>
    private sealed class Session(Rewriting rewriting)
    {
        private readonly List<byte> _response = [];
        private int _lineBegins;
        private int _literal;

        /// <summary>Nothing can be read along any more.</summary>
        public bool IsOpaque { get; set; }

        /// <summary>Takes what the server said and writes what is passed on: whole responses, or everything as it is.</summary>
        public void Answer(ReadOnlySpan<byte> octets, MemoryStream passed)
        {
            foreach (var octet in octets)
            {
                if (IsOpaque && _response.Count == 0)
                    passed.WriteByte(octet);
                else if (Ends(octet))
                    Pass(passed);
            }
        }

        private void Pass(MemoryStream passed)
        {
            foreach (var response in rewriting([.. _response]))
                passed.Write(response);
            _response.Clear();
            _lineBegins = 0;
        }

        /// <summary>Takes the next octet; true when a response ends with it.</summary>
        private bool Ends(byte octet)
        {
            _response.Add(octet);
            if (_literal > 0)
            {
                _literal--;
                _lineBegins = _response.Count;
                return false;
            }

            if (octet != '\n')
                return false;
            var line = Encoding.Latin1.GetString([.. _response.Skip(_lineBegins)]).TrimEnd();
            var open = line.LastIndexOf('{');
            _lineBegins = _response.Count;
            return !(line.EndsWith('}') && open >= 0 && int.TryParse(line.AsSpan(open + 1, line.Length - open - 2), out _literal));
        }
    }
}
