namespace ConformTest.ReferenceServer;

/// <summary>Sizes in octets and times that bound what one client can cost.</summary>
public sealed record ServerLimits
{
    /// <summary>An SMTP command line with its CRLF; RFC 5321 section 4.5.3.1.4 asks for 512 at least, extensions for more.</summary>
    public int SmtpCommandLine { get; init; } = 4096;

    /// <summary>A line of an authentication exchange; RFC 4954 section 4 asks for 12288 at least.</summary>
    public int AuthenticationLine { get; init; } = 12288;

    /// <summary>A line of message text with its CRLF; RFC 5321 section 4.5.3.1.6 asks for 1000 at least.</summary>
    public int SmtpTextLine { get; init; } = 8192;

    /// <summary>Recipients of one transaction; RFC 5321 section 4.5.3.1.8 asks for 100 at least.</summary>
    public int Recipients { get; init; } = 1000;

    /// <summary>
    /// Replies 5yz in one session without a message accepted; the last of them is 421, and the session ends (RFC 5321 section 7.8).
    /// Mistakes alone must not end a session (section 3.8), so it is far above what they come to.
    /// </summary>
    public int SmtpRefusals { get; init; } = 200;

    /// <summary>Failed authentications in one session; the last is answered by 421. RFC 4954 section 9 asks for three at least.</summary>
    public int SmtpDenials { get; init; } = 10;

    /// <summary>Open connections of all services together; one more is told so and closed.</summary>
    public int Connections { get; init; } = 20_000;

    /// <summary>Open connections from one address. In tests all come from one address, so it is no smaller than that.</summary>
    public int ConnectionsPerAddress { get; init; } = 12_000;

    /// <summary>A whole message, for SMTP SIZE (RFC 1870) and IMAP APPENDLIMIT.</summary>
    public int MessageSize { get; init; } = 128 * 1024 * 1024;

    /// <summary>The least time that a message may be given when it is to come back afterwards (RFC 2852 section 3).</summary>
    public TimeSpan DeliverByMinimum { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages of one user that are held for future release at one time (RFC 4865 section 6).</summary>
    public int HeldMessagesOfUser { get; init; } = 1000;

    /// <summary>Messages of all users that are held for future release at one time.</summary>
    public int HeldMessages { get; init; } = 10_000;

    /// <summary>A POP3 command line with its CRLF; RFC 2449 section 4 asks for 255, RFC 5034 for more in AUTH.</summary>
    public int Pop3CommandLine { get; init; } = 512;

    /// <summary>An IMAP command line without its literals.</summary>
    public int ImapCommandLine { get; init; } = 64 * 1024;

    /// <summary>Silence which ends an SMTP session; RFC 5321 section 4.5.3.2.7 asks for five minutes at least.</summary>
    public TimeSpan SmtpIdle { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>From one POP3 login of a user to the next that is taken (RFC 2449 section 6.5); zero: any number of them.</summary>
    public TimeSpan Pop3LoginDelay { get; init; }

    /// <summary>Silence which ends a POP3 session; RFC 1939 section 3 asks for ten minutes at least.</summary>
    public TimeSpan Pop3Idle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Silence which ends an IMAP session; RFC 9051 section 5.4 asks for thirty minutes at least.</summary>
    public TimeSpan ImapIdle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a TLS handshake may take.</summary>
    public TimeSpan TlsHandshake { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long open sessions get to say goodbye when the server stops.</summary>
    public TimeSpan Shutdown { get; init; } = TimeSpan.FromSeconds(1);
}
