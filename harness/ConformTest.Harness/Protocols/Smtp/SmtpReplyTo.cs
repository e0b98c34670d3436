namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>What a reply answers; some rules of grammar depend on it.</summary>
public enum SmtpReplyTo
{
    /// <summary>Not known: what would be legal behind any command is not held against the server.</summary>
    Unknown,

    /// <summary>The opening of the connection.</summary>
    Greeting,

    /// <summary>EHLO or LHLO.</summary>
    Ehlo,

    /// <summary>HELO: like the answer to EHLO it begins with a name, and has no enhanced status code (RFC 2034 section 4).</summary>
    Helo,

    /// <summary>VRFY or EXPN with the parameter SMTPUTF8: UTF-8 may stand in the answer (RFC 6531 section 3.7.4.2).</summary>
    Utf8Command,

    /// <summary>Any other command.</summary>
    Command,
}
