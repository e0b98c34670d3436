namespace ConformTest.ReferenceServer.Smtp;

/// <summary>What a session is for.</summary>
[Flags]
public enum SmtpRoles
{
    None = 0,

    /// <summary>Mail from other servers, as the domain's MX host (RFC 5321).</summary>
    MailExchange = 1,

    /// <summary>Mail from users, who must authenticate (RFC 6409).</summary>
    Submission = 2,

    /// <summary>Mail from a queue, with one reply for each recipient (RFC 2033).</summary>
    Lmtp = 4,

    Smtp = MailExchange | Submission,
    Any = Smtp | Lmtp,
}
