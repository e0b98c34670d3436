using System.Net;
using System.Net.Sockets;
using ConformTest.Harness.Play;

namespace ConformTest.Harness.Sink;

/// <summary>
/// One place where the harness listens as next hop. Between cases it takes whatever the target still brings of old ones, so that no
/// later case meets it.
/// </summary>
internal sealed class SinkListener(IPEndPoint place) : IAsyncDisposable
{
    private Socket? _listener;
    private SinkDrain? _drain;

    /// <summary>Listens for a case.</summary>
    /// <exception cref="CaseStoppedException">The place cannot be listened at.</exception>
    public void Begin()
    {
        _drain?.Dispose();
        _drain = null;
        if (_listener is not null)
            return;
        var listener = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(place);
            listener.Listen(64);
        }
        catch (SocketException failure)
        {
            listener.Dispose();
            throw new CaseStoppedException($"cannot listen as next hop at {place}: {failure.SocketErrorCode}");
        }

        _listener = listener;
    }

    /// <summary>The next connection that the target makes; null when none comes in time.</summary>
    public async Task<Socket?> AcceptAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        using var expiry = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellation);
        try
        {
            return await _listener!.AcceptAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The case is over: from now on everything is taken and forgotten.</summary>
    public void End()
    {
        try
        {
            Begin();
            _drain = new SinkDrain(_listener!);
        }
        catch (CaseStoppedException)
        {
            // What cannot be taken now comes again, or not at all.
        }
    }

    /// <summary>Nobody listens any more: connections are refused.</summary>
    public void Close()
    {
        _drain?.Dispose();
        _drain = null;
        _listener?.Dispose();
        _listener = null;
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }
}
