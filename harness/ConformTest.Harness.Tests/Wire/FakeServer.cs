using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ConformTest.FakeServers;

/// <summary>A server on a free loopback port that does with each connection what the test says.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _connections;

    public FakeServer(Func<FakeConnection, Task> behaviour)
    {
        _listener.Start();
        _accepting = AcceptAsync(behaviour);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every line that was heard, in the order of arrival, without its line end.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    public int Connections => _connections;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<FakeConnection, Task> behaviour)
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                serving.Add(ServeAsync(socket, behaviour, Interlocked.Increment(ref _connections)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket, Func<FakeConnection, Task> behaviour, int number)
    {
        var connection = new FakeConnection(socket, number, Heard, _stop.Token);
        await using var _ = connection.ConfigureAwait(false);
        try
        {
            await behaviour(connection);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The harness hung up, or the test is over.
        }
    }
}
