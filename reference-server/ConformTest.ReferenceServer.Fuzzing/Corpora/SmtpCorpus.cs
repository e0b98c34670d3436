namespace ConformTest.ReferenceServer.Fuzzing.Corpora;

/// <summary>SMTP, submission and LMTP.</summary>
internal static class SmtpCorpus
{
    private static readonly string[] Pieces =
    [
        "EHLO client.example.org\r\n", "HELO [192.0.2.1]\r\n", "EHLO [IPv6:2001:db8::1]\r\n", "LHLO client.example.org\r\n",
        "MAIL FROM:<sender@example.org> SIZE=1000 BODY=8BITMIME\r\n", "MAIL FROM:<>\r\n", "MAIL FROM:<\"a \\\" b\"@example.org> RET=HDRS ENVID=a+2Bb\r\n",
        "MAIL FROM:<@a.test,@b.test:s@example.org> SMTPUTF8\r\n", "MAIL FROM:<s@example.org> AUTH=<> SIZE=99999999999999999999\r\n",
        "RCPT TO:<alice@reference.test>\r\n", "RCPT TO:<bob@reference.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;a+3Db\r\n", "RCPT TO:<postmaster>\r\n",
        "RCPT TO:<alice@[127.0.0.1]>\r\n", "RCPT TO:<nobody@reference.test>\r\n", "RCPT TO:<x@elsewhere.test>\r\n",
        "DATA\r\nSubject: a\r\n\r\n..b\r\n.c\r\n.\r\n", "DATA\r\nReturn-Path: <x@y>\r\nReturn-Path: <z@y>\r\nReceived: from a\r\n\tby b\r\n\r\n\r\n.\r\n", "DATA\r\n.\r\n",
        "BDAT 12\r\nSubject: a\r\n", "BDAT 5 LAST\r\n\r\nabc", "BDAT 0 LAST\r\n", "BDAT 300000\r\nabc", "BDAT 18446744073709551616\r\n",
        "RSET\r\n", "NOOP x y\r\n", "HELP MAIL\r\n", "VRFY alice\r\n", "VRFY <alice@reference.test> SMTPUTF8\r\n", "EXPN \"list\"\r\n", "QUIT\r\n", "STARTTLS\r\n", "\r\n",
        "AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n", "AUTH LOGIN\r\nYWxpY2U=\r\nc2VjcmV0\r\n", "AUTH CRAM-MD5\r\nYWxpY2UgMDEyMw==\r\n", "AUTH SCRAM-SHA-256 biwsbj1hbGljZSxyPWFiYw==\r\n*\r\n",
        "MAIL FROM:<sender@example.org>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\nSubject: whole\r\n\r\ntext\r\n.\r\n",
        "MAIL FROM:<a@b.c>\r\nRCPT TO:<alice@reference.test>\r\nRCPT TO:<bob@reference.test>\r\nBDAT 4\r\na\r\nbBDAT 3 LAST\r\n\0\r\n",
    ];

    private static readonly string[] Words =
    [
        "EHLO ", "HELO ", "LHLO ", "MAIL FROM:", "RCPT TO:", "DATA\r\n", "BDAT ", " LAST", "RSET\r\n", "VRFY ", "EXPN ", "NOOP", "QUIT\r\n", "AUTH ", "STARTTLS\r\n", "HELP",
        " SIZE=", " BODY=", " RET=", " ENVID=", " NOTIFY=", " ORCPT=", " SMTPUTF8", " AUTH=", "<>", "<@", "[IPv6:", "\r\n.\r\n", "\n.\n", "\r.\r", "\r\n..", "é", "例え", "\xff",
        " RRVS=", " BY=", " MT-PRIORITY=", " HOLDFOR=", " REQUIRETLS", "BURL ", "ETRN ", "BINARYMIME", "postmaster", "alice@reference.test",
    ];

    public static Corpus Exchange { get; } = new("EHLO client.example.org\r\n", Pieces, Words, []);

    public static Corpus Submission { get; } = new("EHLO client.example.org\r\nAUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n", Pieces, Words, []);

    public static Corpus Lmtp { get; } = new("LHLO client.example.org\r\n", Pieces, Words, []);
}
