namespace ConformTest.ReferenceServer.Smtp;

/// <summary>Why a session forgets something.</summary>
public enum SmtpReset
{
    /// <summary>RSET ends the transaction.</summary>
    Rset,

    /// <summary>EHLO, HELO or LHLO ends the transaction.</summary>
    Hello,

    /// <summary>The message was taken or refused: the transaction is over.</summary>
    EndOfData,

    /// <summary>TLS began: all that the client said is forgotten (RFC 3207 section 4.2).</summary>
    StartTls,
}
