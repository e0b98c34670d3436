namespace ConformTest.ReferenceServer.Fuzzing.Corpora;

/// <summary>POP3.</summary>
internal static class Pop3Corpus
{
    private static readonly string[] Pieces =
    [
        "USER alice\r\nPASS secret\r\n", "USER bob\r\n", "PASS secret\r\n", "APOP alice 0123456789abcdef0123456789abcdef\r\n", "CAPA\r\n", "STLS\r\n", "UTF8\r\n",
        "AUTH\r\n", "AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n", "AUTH CRAM-MD5\r\nYWxpY2UgMDEyMw==\r\n", "AUTH SCRAM-SHA-256\r\nbiwsbj1hbGljZSxyPWFiYw==\r\n*\r\n",
        "STAT\r\n", "LIST\r\n", "LIST 1\r\n", "UIDL\r\n", "UIDL 2\r\n", "RETR 1\r\n", "RETR 2\r\n", "TOP 1 0\r\n", "TOP 2 2147483648\r\n", "DELE 1\r\n", "DELE 2\r\n",
        "RSET\r\n", "NOOP\r\n", "QUIT\r\n", "XYZZY\r\n", "\r\n", "LANG en\r\n", "LAST\r\n",
    ];

    private static readonly string[] Words =
    [
        "USER ", "PASS ", "APOP ", "AUTH ", "CAPA", "STLS", "STAT", "LIST ", "UIDL ", "RETR ", "TOP ", "DELE ", "RSET", "NOOP", "QUIT", "UTF8", "\r\n", "*\r\n", "=\r\n", " ", "é", "\xff",
    ];

    public static Corpus Retrieval { get; } = new("USER alice\r\nPASS secret\r\n", Pieces, Words, MessageCorpus.Messages);
}
