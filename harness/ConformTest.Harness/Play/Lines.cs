using ConformTest.Harness.Language;
using ConformTest.Harness.Play.Hop;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>The connections of a case: opened when they are due, closed together.</summary>
internal sealed class Lines(Func<Line, IProtocolPlay> plays, IWires wires) : IAsyncDisposable
{
    private readonly Dictionary<string, (Line Line, Entry Entry)> _lines = new(StringComparer.Ordinal);
    private readonly HopFarewell _farewell = new(wires.Time);

    public IEnumerable<Line> All => _lines.Values.Select(pair => pair.Line);

    /// <summary>Connections that the target made to us, and that the script is not done with.</summary>
    public IEnumerable<Line> Visitors => All.Where(line => line is { IsOpen: true, Declaration.IsListening: true } && !_farewell.IsLeft(line));

    /// <summary>The script says no more there: what the target's client still says is answered from now on.</summary>
    public void Leave(Line visitor) => _farewell.Begin(visitor);

    public void Add(Line line, Entry entry) => _lines[line.Name] = (line, entry);

    public IProtocolPlay PlayOf(Line line) => plays(line);

    /// <exception cref="ScriptException">No connection has this name.</exception>
    public Line Find(string name) => _lines[name].Line;

    /// <summary>Opens and enters all connections that must stand before the script begins.</summary>
    public async Task OpenAllAsync(CancellationToken cancellation)
    {
        foreach (var (line, _) in _lines.Values)
        {
            if (line.Declaration is { IsListening: false, State: not EntryState.Later })
                await OpenAsync(line.Name, cancellation).ConfigureAwait(false);
        }
    }

    public async Task<Line> OpenedAsync(string name, CancellationToken cancellation)
    {
        var (line, entry) = _lines[name];
        if (line is { IsOpen: false, Declaration.IsListening: true })
        {
            if (!await AcceptAsync(name, wires.Patience, cancellation).ConfigureAwait(false))
                throw new CaseStoppedException("the target did not connect to its next hop");
        }
        else if (!line.IsOpen)
        {
            await OpenAsync(name, cancellation).ConfigureAwait(false);
        }
        else if (line is { AwaitsGreeting: true, StoredGreeting: null } && !entry.KeepGreeting)
            line.AwaitsGreeting = false;
        return line;
    }

    /// <summary>How long the target is waited for as a client.</summary>
    public TimeSpan Patience => wires.Patience;

    /// <summary>Waits for the target to connect to us; false when it does not in this time.</summary>
    public async Task<bool> AcceptAsync(string name, TimeSpan limit, CancellationToken cancellation)
    {
        var (line, _) = _lines[name];
        if (await wires.AcceptAsync(line, limit, cancellation).ConfigureAwait(false) is not { } wire)
            return false;
        line.Opened(wire);
        line.AwaitsGreeting = false;
        return true;
    }

    /// <summary>Whether the target brings mail of this case within a time. Old mail of other cases may come too: it is sent away and proves nothing.</summary>
    public async Task<bool> IsVisitedAsync(string name, CaseScope scope, TimeSpan limit, CancellationToken cancellation)
    {
        var began = wires.Time.GetTimestamp();
        while (limit - wires.Time.GetElapsedTime(began) is var left && await AcceptAsync(name, left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation).ConfigureAwait(false))
        {
            if (await _lines[name].Line.BringsMailOfAsync(scope, cancellation).ConfigureAwait(false))
                return true;
        }

        return false;
    }

    /// <summary>Opens a connection, again if need be, and brings it to its declared state.</summary>
    public async Task OpenAsync(string name, CancellationToken cancellation)
    {
        var (line, entry) = _lines[name];
        if (line.IsOpen)
            await line.Wire.DisposeAsync().ConfigureAwait(false);
        try
        {
            var wire = await wires.ConnectAsync(line, cancellation).ConfigureAwait(false);
            line.Opened(wire);
            if (line.Endpoint.Tls == Targets.TlsMode.Implicit)
                await wire.StartTlsAsync(line.Endpoint.Host, cancellation).ConfigureAwait(false);
        }
        catch (WireException failure)
        {
            line.WasTurnedAway = line is { IsOpen: true, Wire.Closed: not null };
            throw new CaseStoppedException(failure.Message);
        }

        var state = line.Declaration.State == EntryState.Later ? EntryState.Connected : line.Declaration.State;
        await PlayOf(line).EnterAsync(line, state, entry, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _farewell.DisposeAsync().ConfigureAwait(false);
        foreach (var (line, _) in _lines.Values)
        {
            if (line.IsOpen)
                await line.Wire.DisposeAsync().ConfigureAwait(false);
        }
    }
}
