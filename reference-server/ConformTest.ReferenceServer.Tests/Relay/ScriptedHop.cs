using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConformTest.ReferenceServer.Tests.Relay;

/// <summary>A next hop that offers what it is told, takes what the given answers do not refuse, and remembers the commands.</summary>
internal sealed class ScriptedHop : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly string[] _keywords;
    private readonly Func<string, string?> _answer;
    private readonly Task _work;

    public ScriptedHop(string[] keywords, Func<string, string?>? answer = null)
    {
        _keywords = keywords;
        _answer = answer ?? (_ => null);
        _listener.Start();
        _work = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>The first command that begins so, once it has come.</summary>
    public Task<string> CommandAsync(string verb) => Eventually.FindAsync(
        () => _lines.FirstOrDefault(line => line.StartsWith(verb, StringComparison.Ordinal)),
        () => $"no {verb} among: {string.Join(" | ", _lines)}");

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            await ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await SayAsync(client, "220 hop.test ESMTP");
        var inData = false;
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (inData && line != ".") continue;
            if (!inData) _lines.Enqueue(line);
            await SayAsync(client, inData ? "250 taken" : _answer(line) ?? Usual(line));
            inData = !inData && line == "DATA";
            if (line == "QUIT") return;
        }
    }

    private string Usual(string line) => line.Split(' ')[0] switch
    {
        "EHLO" => string.Join("\r\n", (string[])["250-hop.test", .. _keywords.Select(keyword => $"250-{keyword}"), "250 HELP"]),
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task SayAsync(TcpClient client, string words) => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(words + "\r\n"), _stop.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
