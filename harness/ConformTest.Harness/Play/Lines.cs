using ConformTest.Harness.Language;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>The connections of a case: opened when they are due, closed together.</summary>
internal sealed class Lines(Func<MailProtocol, IProtocolPlay> plays, Transcript transcript, Func<Line, WireOptions> options) : IAsyncDisposable
{
    private readonly Dictionary<string, (Line Line, Entry Entry)> _lines = new(StringComparer.Ordinal);

    public IEnumerable<Line> All => _lines.Values.Select(pair => pair.Line);

    public void Add(Line line, Entry entry) => _lines[line.Name] = (line, entry);

    public IProtocolPlay PlayOf(Line line) => plays(line.Protocol);

    /// <exception cref="ScriptException">No connection has this name.</exception>
    public Line Find(string name) => _lines[name].Line;

    /// <summary>Opens and enters all connections that must stand before the script begins.</summary>
    public async Task OpenAllAsync(CancellationToken cancellation)
    {
        foreach (var (line, _) in _lines.Values)
        {
            if (line.Declaration.State is not (EntryState.Later or EntryState.Listening))
                await OpenAsync(line.Name, cancellation).ConfigureAwait(false);
        }
    }

    public async Task<Line> OpenedAsync(string name, CancellationToken cancellation)
    {
        var (line, entry) = _lines[name];
        if (!line.IsOpen)
            await OpenAsync(name, cancellation).ConfigureAwait(false);
        else if (line is { AwaitsGreeting: true, StoredGreeting: null } && !entry.KeepGreeting)
            line.AwaitsGreeting = false;
        return line;
    }

    /// <summary>Opens a connection, again if need be, and brings it to its declared state.</summary>
    public async Task OpenAsync(string name, CancellationToken cancellation)
    {
        var (line, entry) = _lines[name];
        if (line.IsOpen)
            await line.Wire.DisposeAsync().ConfigureAwait(false);
        try
        {
            var wire = await WireConnection.ConnectAsync(
                line.Endpoint.Host, line.Endpoint.Port, name, transcript, options(line), cancellation).ConfigureAwait(false);
            line.Opened(wire);
            if (line.Endpoint.Tls == Targets.TlsMode.Implicit)
                await wire.StartTlsAsync(line.Endpoint.Host, cancellation).ConfigureAwait(false);
        }
        catch (WireException failure)
        {
            throw new CaseStoppedException(failure.Message);
        }

        var state = line.Declaration.State == EntryState.Later ? EntryState.Connected : line.Declaration.State;
        await PlayOf(line).EnterAsync(line, state, entry, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (line, _) in _lines.Values)
        {
            if (line.IsOpen)
                await line.Wire.DisposeAsync().ConfigureAwait(false);
        }
    }
}
