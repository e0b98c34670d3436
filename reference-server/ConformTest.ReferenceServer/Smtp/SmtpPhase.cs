namespace ConformTest.ReferenceServer.Smtp;

/// <summary>Where a session stands in the order of commands (RFC 5321 section 4.1.4).</summary>
[Flags]
public enum SmtpPhases
{
    None = 0,

    /// <summary>Greeted by the server, and no EHLO, HELO or LHLO yet.</summary>
    Connected = 1,

    /// <summary>Introduced, and no transaction open.</summary>
    Ready = 2,

    /// <summary>MAIL was accepted, and no recipient yet.</summary>
    Sender = 4,

    /// <summary>A recipient was accepted.</summary>
    Recipients = 8,

    /// <summary>A BDAT chunk was taken, or refused: only more chunks or the end of the transaction may follow (RFC 3030 section 2).</summary>
    Chunks = 16,

    /// <summary>EHLO, HELO, RSET, NOOP, HELP, VRFY, EXPN and QUIT need nothing before them.</summary>
    AnyTime = Connected | Ready | Sender | Recipients | Chunks,

    /// <summary>RCPT may follow MAIL and itself.</summary>
    AfterSender = Sender | Recipients,

    /// <summary>BDAT may follow a recipient and itself.</summary>
    AfterRecipient = Recipients | Chunks,
}
