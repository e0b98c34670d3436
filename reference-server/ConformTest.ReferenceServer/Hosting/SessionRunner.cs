using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Store;
using ConformTest.ReferenceServer.Wire;
using Microsoft.AspNetCore.Connections;

namespace ConformTest.ReferenceServer.Hosting;

/// <summary>Runs the sessions of one server and knows the open ones, so that a stop can let them say goodbye.</summary>
internal sealed class SessionRunner(ReferenceServerOptions options, MailStore store, SslServerAuthenticationOptions tls, MailRelay relay) : IDisposable
{
    private readonly ConcurrentDictionary<long, LineConnection> _open = new();
    private readonly ConnectionCounter _counter = new(options.Limits.Connections, options.Limits.ConnectionsPerAddress);
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HoldArea _holds = new(options.TimeProvider);
    private long _count;
    private volatile bool _stopping;

    /// <summary>The faults of sessions accepted from now on.</summary>
    public FaultSet Faults { get; set; } = FaultSet.None;

    public Task RunAsync(ServiceDefinition service, ConnectionContext transport) => RunAsync(service, transport, Faults);

    public async Task RunAsync(ServiceDefinition service, ConnectionContext transport, FaultSet faults)
    {
        var address = (transport.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
        if (!_counter.TryEnter(address))
        {
            await RefuseAsync(service, transport);
            return;
        }

        try
        {
            await ServeAsync(service, transport, faults);
        }
        finally
        {
            _counter.Leave(address);
        }
    }

    private async Task RefuseAsync(ServiceDefinition service, ConnectionContext transport)
    {
        if (service.Tls == TlsMode.Implicit) return;
        await transport.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(service.Busy(options.Hostname) + "\r\n"), transport.ConnectionClosed);
    }

    private async Task ServeAsync(ServiceDefinition service, ConnectionContext transport, FaultSet faults)
    {
        var id = Interlocked.Increment(ref _count);
        var wireFaults = faults.For<WireFault>(service.Protocol);
        await using var connection = new LineConnection(transport, tls, wireFaults, options.Limits, options.TimeProvider);
        _open[id] = connection;
        if (_stopping) connection.BeginStop();
        try
        {
            foreach (var fault in wireFaults ?? []) await fault.AcceptedAsync(connection, connection.Closed);
            if (service.Tls == TlsMode.Upgrade || await connection.AcceptTlsAsync(connection.Closed))
            {
                // A peer that has closed its half is found out by reading, behind the last that it said.
                await service.Serve(new(id, service, options, store, connection, faults) { Relay = relay, Holds = _holds }, CancellationToken.None);
                await connection.FlushAsync();
                foreach (var fault in wireFaults ?? []) await fault.ClosingAsync(connection, connection.Closed);
                await connection.EndTlsAsync();
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            // The peer is gone; nobody is left to tell.
        }
        finally
        {
            _open.TryRemove(id, out _);
            if (_stopping && _open.IsEmpty) _drained.TrySetResult();
        }
    }

    /// <summary>Tells all sessions to end and waits for them, but no longer than the limit.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        foreach (var connection in _open.Values) connection.BeginStop();
        if (_open.IsEmpty) return;
        await Task.WhenAny(_drained.Task, Task.Delay(options.Limits.Shutdown, TimeProvider.System));
        foreach (var connection in _open.Values) connection.Abort();
    }

    public void Dispose() => _holds.Dispose();
}
