namespace ConformTest.ReferenceServer.Hosting;

/// <summary>Serves one accepted connection to its end; returning closes it.</summary>
/// <param name="cancellation">Ends the session at once; a client that goes away is told by <see cref="SessionContext.Connection"/>.</param>
public delegate Task ServeAsync(SessionContext session, CancellationToken cancellation);

/// <summary>When TLS starts on a service.</summary>
public enum TlsMode
{
    /// <summary>In clear, with an upgrade command.</summary>
    Upgrade,

    /// <summary>With the first octet (RFC 8314 section 3).</summary>
    Implicit,
}

/// <summary>A service which the server listens for. Each protocol adds its own from its own folder.</summary>
/// <param name="Key">The name in <see cref="ReferenceServer.Endpoints"/>: smtp, submission, submissions, lmtp, pop3, pop3s, imap, imaps.</param>
/// <param name="Protocol">smtp, pop3 or imap: which faults concern it.</param>
/// <param name="Tls">When TLS starts; with <see cref="TlsMode.Implicit"/> the handshake is done before <paramref name="Serve"/> is called.</param>
/// <param name="Port">Picks the port from the options.</param>
/// <param name="Serve">The session.</param>
public sealed record ServiceDefinition(string Key, string Protocol, TlsMode Tls, Func<ServicePorts, int?> Port, ServeAsync Serve)
{
    /// <summary>What a client hears when there are too many connections: one line, given the server's name. Said in clear only.</summary>
    public required Func<string, string> Busy { get; init; }
}
