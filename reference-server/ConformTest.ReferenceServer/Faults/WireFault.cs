using System.IO.Pipelines;
using System.Net.Security;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Faults;

/// <summary>A fault below the protocol: lines, octets, TLS and time. It sees connections of the protocol in its name only.</summary>
public abstract class WireFault(string name, string summary) : Fault(name, summary)
{
    /// <summary>Before the first octet; may delay, or end the connection with <see cref="LineConnection.Abort"/>.</summary>
    public virtual ValueTask AcceptedAsync(LineConnection connection, CancellationToken cancellation) => default;

    /// <summary>True: octets that arrived in clear behind the upgrade command are read again as if they came under TLS.</summary>
    public virtual bool KeepsPlaintext(LineConnection connection) => false;

    /// <summary>What the server brings to a TLS handshake: certificate, versions.</summary>
    public virtual SslServerAuthenticationOptions Tls(LineConnection connection, SslServerAuthenticationOptions options) => options;

    /// <summary>True: a line also ends at a bare LF.</summary>
    public virtual bool EndsLineAtBareLf(LineConnection connection) => false;

    /// <summary>True: what has come is taken for a line, though no line end is in it.</summary>
    public virtual bool EndsLineHere(LineConnection connection) => false;

    /// <summary>The longest line in octets that is taken.</summary>
    public virtual int LineLimit(LineConnection connection, int limit) => limit;

    /// <summary>How long the peer may be silent.</summary>
    public virtual TimeSpan IdleLimit(LineConnection connection, TimeSpan limit) => limit;

    /// <summary>A line as the protocol will see it, without its line end.</summary>
    public virtual ReadOnlyMemory<byte> ReceivedLine(LineConnection connection, ReadOnlyMemory<byte> line) => line;

    /// <summary>What is really sent in place of a batch of output.</summary>
    public virtual ReadOnlyMemory<byte> Outgoing(LineConnection connection, ReadOnlyMemory<byte> octets) => octets;

    /// <summary>Sends a batch itself (in pieces, late, not at all) and says true, or leaves it to the connection.</summary>
    public virtual ValueTask<bool> SendAsync(
        LineConnection connection, ReadOnlyMemory<byte> octets, PipeWriter output, CancellationToken cancellation) => new(false);

    /// <summary>After the protocol's end; may keep the connection open or cut it with <see cref="LineConnection.Abort"/>.</summary>
    public virtual ValueTask ClosingAsync(LineConnection connection, CancellationToken cancellation) => default;
}
