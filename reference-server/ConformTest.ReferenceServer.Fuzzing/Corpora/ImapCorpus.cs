namespace ConformTest.ReferenceServer.Fuzzing.Corpora;

/// <summary>IMAP.</summary>
internal static class ImapCorpus
{
    private static readonly string[] Pieces =
    [
        "a CAPABILITY\r\n", "a NOOP\r\n", "a LOGIN bob {6}\r\nsecret\r\n", "a LOGIN \"alice\" {6+}\r\nsecret\r\n", "a AUTHENTICATE PLAIN AGFsaWNlAHNlY3JldA==\r\n", "a AUTHENTICATE SCRAM-SHA-256\r\n*\r\n",
        "a STARTTLS\r\n", "a LOGOUT\r\n", "a ENABLE IMAP4rev2 UTF8=ACCEPT CONDSTORE\r\n", "a ID (\"name\" \"x\" \"version\" NIL)\r\n", "a NAMESPACE\r\n", "a IDLE\r\nDONE\r\n",
        "a SELECT INBOX\r\n", "a EXAMINE inbox (CONDSTORE)\r\n", "a SELECT {5}\r\nINBOX\r\n", "a CLOSE\r\n", "a UNSELECT\r\n", "a CREATE a/b/c\r\n", "a CREATE \"&AOk-\" (USE (\\Sent))\r\n", "a DELETE a/b\r\n", "a RENAME a d/e\r\n",
        "a SUBSCRIBE INBOX\r\n", "a UNSUBSCRIBE INBOX\r\n", "a LIST \"\" \"*\"\r\n", "a LIST (SUBSCRIBED) \"\" (\"%\" \"a/*\") RETURN (CHILDREN STATUS (MESSAGES UIDNEXT))\r\n", "a LSUB \"\" %\r\n", "a STATUS INBOX (MESSAGES UNSEEN UIDVALIDITY SIZE HIGHESTMODSEQ)\r\n",
        "a APPEND INBOX (\\Seen $Junk) \"24-Nov-2026 12:00:00 +0000\" {18}\r\nSubject: x\r\n\r\nabcd\r\n", "a APPEND INBOX {4+}\r\nabcd\r\n", "a APPEND INBOX ~{4}\r\na\0cd\r\n", "a APPEND INBOX {999999999}\r\n",
        "a FETCH 1:* ALL\r\n", "a FETCH 1,2:3,*:2 (FLAGS UID RFC822.SIZE INTERNALDATE ENVELOPE BODYSTRUCTURE BODY)\r\n", "a FETCH 2 (BODY[] BODY.PEEK[1.MIME] BODY[2]<0.10> BINARY.PEEK[1] BINARY.SIZE[2])\r\n",
        "a FETCH 3 (BODY[2.HEADER.FIELDS.NOT (subject)] BODY[TEXT] RFC822.HEADER RFC822.TEXT)\r\n", "a UID FETCH 1:* (FLAGS) (CHANGEDSINCE 1)\r\n", "a FETCH 1 BODY[1.2.3.4.5.6.7.8.9]\r\n",
        "a STORE 1:* +FLAGS (\\Deleted \\Seen)\r\n", "a STORE 1 (UNCHANGEDSINCE 1) FLAGS.SILENT ($a $b)\r\n", "a UID STORE 4294967295 -FLAGS ()\r\n", "a EXPUNGE\r\n", "a UID EXPUNGE 1:3\r\n", "a COPY 1:2 INBOX\r\n", "a MOVE 1 INBOX\r\n", "a UID COPY * a\r\n", "a CHECK\r\n",
        "a SEARCH ALL\r\n", "a SEARCH RETURN (MIN MAX COUNT ALL SAVE) OR (FROM a NOT TEXT \"plain\") UID 1:3 SINCE 1-Jan-2020\r\n", "a UID SEARCH CHARSET UTF-8 BODY {3}\r\ncaf HEADER X \"\" LARGER 1 MODSEQ 1\r\n", "a FETCH $ FLAGS\r\n", "a SEARCH NOT NOT NOT (((SEEN)))\r\n",
        "\r\n", "a\r\n", "a b c\r\n", "* x\r\n", "a UID\r\n",
    ];

    private static readonly string[] Words =
    [
        "(", ")", "((((((((", "))))))))", "\"", "\\", "{", "}", "{0}\r\n", "{3}\r\nabc", "{3+}\r\nabc", "~{3}\r\nabc", "{4294967296}\r\n", "[", "]", "*", "%", "1:*", "$", "NIL", "NOT ", "OR ", "UID ", "FETCH ", "BODY[", "BODY.PEEK[", "BINARY[", ".MIME]", "HEADER.FIELDS (",
        "<0.1>", "\\Seen", "\\*", "&", "&-", "&AOk-", "&2AA-", "INBOX", "a/b", "//", "RETURN (", "CHARSET ", "MODSEQ ", "\r\n", "a ", "é", "\xff", "DONE\r\n", "SELECT ", "SEARCH ", "STORE ", "COPY ", "LIST ",
    ];

    public static Corpus Access { get; } = new("a LOGIN alice secret\r\na SELECT INBOX\r\n", Pieces, Words, MessageCorpus.Messages);
}
