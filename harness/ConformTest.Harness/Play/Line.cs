using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;
using Octets = ConformTest.Harness.Events.Octets;

namespace ConformTest.Harness.Play;

/// <summary>One connection of a case, with what is outstanding on it.</summary>
internal sealed class Line(ConnectionDeclaration declaration, Endpoint endpoint)
{
    private WireConnection? _wire;

    public ConnectionDeclaration Declaration => declaration;

    public string Name => declaration.Name;

    public MailProtocol Protocol => declaration.Protocol;

    public Endpoint Endpoint => endpoint;

    /// <exception cref="CaseStoppedException">The connection is not open.</exception>
    public WireConnection Wire => _wire ?? throw new CaseStoppedException("the connection is not open");

    public bool IsOpen => _wire is not null;

    /// <summary>The last line sent, escaped and cut, to be shown beside what came.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The greeting, when the harness read it for the script; the script's own expectation of one is held against this.</summary>
    public object? StoredGreeting { get; set; }

    /// <summary>True until the first unit has been read.</summary>
    public bool AwaitsGreeting { get; set; } = true;

    /// <summary>Whether the server ended the connection instead of greeting: it has too many, or is not well.</summary>
    public bool WasTurnedAway { get; set; }

    /// <summary>Whether the server is at work on credentials.</summary>
    public CredentialWatch Credentials { get; } = new(declaration.Protocol);

    /// <summary>What the protocol's play keeps about this connection.</summary>
    public object? ProtocolState { get; set; }

    /// <summary>Irregularities of all that was read, for the invariants.</summary>
    public List<Irregularity> Irregularities { get; } = [];

    public void Opened(WireConnection wire)
    {
        _wire = wire;
        AwaitsGreeting = true;
        WasTurnedAway = false;
        StoredGreeting = null;
        ProtocolState = null;
        Asked = "";
    }

    /// <summary>The handshake by which the harness secures the connection before the script begins.</summary>
    /// <exception cref="CaseStoppedException">It fails.</exception>
    public async Task SecureAsync(CancellationToken cancellation)
    {
        try
        {
            await Wire.StartTlsAsync(endpoint.Host, cancellation).ConfigureAwait(false);
        }
        catch (WireException failure)
        {
            throw new CaseStoppedException(failure.Message);
        }
    }

    public void Sent(ReadOnlySpan<byte> octets)
    {
        const int shown = 400;
        Credentials.Sent(octets);
        var last = octets.TrimEnd("\r\n"u8);
        if (last.Length <= shown)
        {
            Asked = Octets.Escape(last);
            return;
        }

        Asked = $"{Octets.Escape(last[..(shown / 2)])} [...] {Octets.Escape(last[^(shown / 2)..])}";
    }
}
