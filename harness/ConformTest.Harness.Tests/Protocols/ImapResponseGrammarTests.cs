using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Tests.Protocols;

public class ImapResponseGrammarTests
{
    [Theory]
    [InlineData("* OK ready\n", "crlf: bare LF")]
    [InlineData("* OK re\rady\r\n", "crlf: bare CR")]
    [InlineData("* OK re\0ady\r\n", "grammar: NUL outside a literal8")]
    [InlineData("* 1 FETCH (BODY[] {3}\na\0b)\r\n", "crlf: bare LF|grammar: NUL in a literal")]
    [InlineData("* 1 FETCH (BODY[] {1+}\r\na)\r\n", "literal-form: a non-synchronizing literal from the server")]
    [InlineData("* OK\r\n", "grammar: no space behind OK")]
    [InlineData("a1 OK\r\n", "grammar: no space behind OK")]
    [InlineData("+\r\n", "grammar: no space behind +")]
    [InlineData("+OK\r\n", "grammar: no space behind +")]
    [InlineData("a1 DONE ok\r\n", "grammar: neither *, nor +, nor a tag with OK, NO or BAD")]
    [InlineData("a1 BYE ok\r\n", "grammar: neither *, nor +, nor a tag with OK, NO or BAD")]
    [InlineData("*  OK ready\r\n", "grammar: no word behind *")]
    [InlineData("* OK caf\u00e9\r\n", "grammar: octets above 127 that are no UTF-8 in the text")]
    [InlineData("* EXISTS\r\n", "grammar: no number before EXISTS")]
    [InlineData("* 3 EXISTS \r\n", "grammar: a space at the end")]
    [InlineData("* 3 EXISTS 4\r\n", "grammar: EXISTS: something behind the word")]
    [InlineData("* 4294967296 EXISTS\r\n", "grammar: a number of more than 32 bits")]
    [InlineData("* 0 EXPUNGE\r\n", "grammar: a message number that begins with 0")]
    [InlineData("* SEARCH \r\n", "grammar: a space at the end")]
    [InlineData("* SEARCH 2  4\r\n", "grammar: a space too many")]
    [InlineData("* SEARCH 0\r\n", "grammar: SEARCH: something that is no message number")]
    [InlineData("* FLAGS (\\Seen )\r\n", "grammar: a space at the end")]
    [InlineData("* FLAGS (\\Seen \\*)\r\n", "grammar: a character that no atom can have")]
    [InlineData("* FLAGS \\Seen\r\n", "grammar: FLAGS: no list of flags")]
    [InlineData("* FLAGS (\\Seen\r\n", "grammar: a list that is not closed")]
    [InlineData("* LIST () \"/\" foo%bar\r\n", "grammar: a character that no atom can have")]
    [InlineData("* LIST () \"/\" caf\u00c3\u00a9\r\n", "grammar: a character that no atom can have")]
    [InlineData("* LIST () \"/\" \"a\r\n", "grammar: a quoted string that is not closed")]
    [InlineData("* LIST () \"/\" \"a\\b\"\r\n", "grammar: a backslash before another character than quote and backslash")]
    [InlineData("* LIST () / INBOX\r\n", "grammar: LIST: a delimiter that is neither one quoted character nor NIL")]
    [InlineData("* LIST () \"\" INBOX\r\n", "grammar: LIST: a delimiter that is neither one quoted character nor NIL")]
    [InlineData("* LIST (HasNoChildren) \"/\" INBOX\r\n", "grammar: LIST: attributes that are no list of words with backslash")]
    [InlineData("* LIST ()\"/\" INBOX\r\n", "grammar: a missing space")]
    [InlineData("* LIST () \"/\" my box\r\n", "grammar: LIST: extended data that is no list")]
    [InlineData("* STATUS INBOX (MESSAGES)\r\n", "grammar: STATUS: items without value")]
    [InlineData("* STATUS INBOX (MESSAGES \"3\")\r\n", "grammar: STATUS: a count that is no number")]
    [InlineData("* STATUS INBOX (MESSAGES 3) \r\n", "grammar: a space at the end")]
    [InlineData("* CAPABILITY\r\n", "grammar: CAPABILITY: capabilities that are no atoms")]
    [InlineData("* NAMESPACE ((\"\" \"/\") (\"#\" \"/\")) NIL NIL\r\n", "grammar: NAMESPACE: not three times NIL or namespaces, with nothing between them")]
    [InlineData("* ESEARCH (TAG \"a\") ALL\r\n", "grammar: ESEARCH: data without value")]
    [InlineData("* VANISHED 4:*\r\n", "grammar: a character that no atom can have")]
    [InlineData("* 1 FETCH ()\r\n", "grammar: FETCH: not one list of items")]
    [InlineData("* 1 FETCH (FLAGS)\r\n", "grammar: FETCH: an item without value")]
    [InlineData("* 1 FETCH (UID 0)\r\n", "grammar: FETCH: UID with another syntax than its own")]
    [InlineData("* 1 FETCH (BODY[] text)\r\n", "grammar: FETCH: a body section that is no nstring")]
    [InlineData("* 1 FETCH (BODY[] ~{1}\r\na)\r\n", "grammar: FETCH: a body section that is no nstring")]
    [InlineData("* 1 FETCH (BODY.PEEK[] \"\")\r\n", "grammar: FETCH: an item that no response has")]
    [InlineData("* 1 FETCH (INTERNALDATE \"17 Jul 1996\")\r\n", "grammar: FETCH: INTERNALDATE with another syntax than its own")]
    [InlineData("* 1 FETCH (ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL))\r\n", "grammar: FETCH: ENVELOPE with another syntax than its own")]
    [InlineData("* 1 FETCH (ENVELOPE (NIL NIL ((NIL NIL \"a\" \"b\") (NIL NIL \"c\" \"d\")) NIL NIL NIL NIL NIL NIL NIL))\r\n", "grammar: FETCH: ENVELOPE with another syntax than its own")]
    [InlineData("* 1 FETCH (ENVELOPE (NIL NIL () NIL NIL NIL NIL NIL NIL NIL))\r\n", "grammar: FETCH: ENVELOPE with another syntax than its own")]
    [InlineData("* 1 FETCH (BODY (\"TEXT\" \"PLAIN\" () NIL NIL \"7BIT\" 3 1))\r\n", "grammar: FETCH: BODY with another syntax than its own")]
    [InlineData("* 1 FETCH (BODY (\"TEXT\" \"PLAIN\" NIL NIL NIL NIL 3 1))\r\n", "grammar: FETCH: BODY with another syntax than its own")]
    [InlineData("* 1 FETCH (BODY (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 3))\r\n", "grammar: FETCH: BODY with another syntax than its own")]
    public void What_the_grammar_does_not_allow_is_named(string wire, string irregularities) =>
        ImapText.Irregularities(wire).Should().Be(irregularities);

    [Theory]
    [InlineData("* OK \r\n")]
    [InlineData("* OK [UIDNEXT 4]\r\n")]
    [InlineData("* OK [UIDNEXT 4] \r\n")]
    [InlineData("* OK [not closed\r\n")]
    [InlineData("a1 ok caf\u00c3\u00a9 {3}\r\n")]
    [InlineData("+ \r\n")]
    [InlineData("+ PDE4OTYu\r\n")]
    [InlineData("* 0 EXISTS\r\n")]
    [InlineData("* 0 RECENT\r\n")]
    [InlineData("* FLAGS (\\Draft \\Answered \\Flagged \\Deleted \\Seen \\Recent $Forwarded NonJunk 123)\r\n")]
    [InlineData("* FLAGS ()\r\n")]
    [InlineData("* LIST (\\HasNoChildren \\UnMarked) \".\" INBOX\r\n")]
    [InlineData("* LIST () NIL INBOX\r\n")]
    [InlineData("* LIST () \"/\" a]b\r\n")]
    [InlineData("* LIST () \"/\" NIL\r\n")]
    [InlineData("* LIST () \"/\" 1999\r\n")]
    [InlineData("* LIST () \"\\\\\" {4}\r\na%b*\r\n")]
    [InlineData("* LIST (\\Subscribed) \"/\" Fruit (\"CHILDINFO\" (\"SUBSCRIBED\") OLDNAME (\"a b\"))\r\n")]
    [InlineData("* LIST () \"/\" \"caf\u00c3\u00a9\"\r\n")]
    [InlineData("* STATUS blurdy (MESSAGES 231 SIZE 9223372036854775807 APPENDLIMIT NIL MAILBOXID (F2212ea) )\r\n", "grammar: a space at the end")]
    [InlineData("* STATUS \"a b\" ()\r\n")]
    [InlineData("* STATUS INBOX (MESSAGES 3 APPENDLIMIT NIL MAILBOXID (F2212ea87))\r\n")]
    [InlineData("* SEARCH\r\n")]
    [InlineData("* SEARCH 2 5 (MODSEQ 917162500)\r\n")]
    [InlineData("* ESEARCH\r\n")]
    [InlineData("* ESEARCH (TAG \"a567\") UID COUNT 5 ALL 4:19,21,28\r\n")]
    [InlineData("* ESEARCH (TAG a3) UID MIN 7 MODSEQ 12\r\n")]
    [InlineData("* ESEARCH (TAG \"B01\") UID ADDTO (0 32768:32769)\r\n")]
    [InlineData("* NAMESPACE ((\"INBOX.\" \".\")) NIL ((\"#shared.\" \".\")(\"shared.\" \".\"))\r\n")]
    [InlineData("* NAMESPACE ((\"\" \"/\" \"X-PARAM\" (\"FLAG1\" \"FLAG2\"))) NIL NIL\r\n")]
    [InlineData("* THREAD (2)(3 6 (4 23)(44 7 96))\r\n")]
    [InlineData("* VANISHED (EARLIER) 41,43:116,118\r\n")]
    [InlineData("* ENABLED\r\n")]
    [InlineData("* ID ( \"name\" \"x\"  \"os\" NIL )\r\n")]
    [InlineData("* QUOTA \"\" ()\r\n")]
    [InlineData("* X-GHOST some  words, 100% of \\them \r\n")]
    [InlineData("* 5 X-GHOST *\r\n")]
    [InlineData("* 23 FETCH (FLAGS (\\Seen \\Recent) UID 4827313 RFC822.SIZE 44827 MODSEQ (624140003))\r\n")]
    [InlineData("* 1 FETCH (X-GM-LABELS (\\Inbox \"a b\" foo) EMAILID (M6d99) PREVIEW NIL SAVEDATE NIL)\r\n")]
    [InlineData("* 1 FETCH (INTERNALDATE \" 7-Jul-1996 02:44:25 -0700\" BODY[1.2.MIME]<0> NIL BINARY[1] ~{2}\r\n\0\0)\r\n")]
    [InlineData("* 1 FETCH (BODY[HEADER.FIELDS (\"SUBJECT\" To)] {2}\r\n\r\n RFC822.HEADER \"\")\r\n")]
    [InlineData("* 1 FETCH (ENVELOPE (\"Wed, 17 Jul 1996 02:23:25 -0700\" NIL ((\"A\" NIL \"a\" \"b\")(NIL NIL \"c\" \"d\")) NIL NIL ((NIL NIL \"grp\" NIL)(NIL NIL NIL NIL)) NIL NIL {0}\r\n \"<x@y>\"))\r\n")]
    [InlineData("* 1 FETCH (BODY (\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 3028 92))\r\n")]
    [InlineData("* 1 FETCH (BODYSTRUCTURE ((\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 1 1 NIL (\"inline\" NIL) \"en\" NIL)(\"image\" \"png\" (\"name\" \"x\") \"<i>\" NIL \"base64\" 10 NIL (\"attachment\" (\"filename\" \"x\")) (\"en\" \"de\") NIL) \"mixed\" (\"boundary\" \"z\") NIL NIL NIL 1 (2 \"x\")))\r\n")]
    [InlineData("* 1 FETCH (BODY (\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" 9 (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 0 0) 3))\r\n")]
    [InlineData("* 1 FETCH (BODY (\"MESSAGE\" \"RFC822\" NIL NIL NIL \"base64\" 9))\r\n")]
    public void What_servers_may_send_is_let_pass(string wire, string irregularities = "") =>
        ImapText.Irregularities(wire).Should().Be(irregularities);

    [Fact]
    public void Utf8_is_named_only_when_it_is_known_that_nothing_enables_it()
    {
        ImapText.Irregularities("* LIST () \"/\" \"caf\u00c3\u00a9\"\r\n", ImapUtf8.NotEnabled).Should().Be("grammar: UTF-8 in a quoted string though nothing enables it");
        ImapText.Irregularities("* OK caf\u00c3\u00a9\r\n", ImapUtf8.NotEnabled).Should().Be("grammar: UTF-8 in the text though nothing enables it");
        ImapText.Irregularities("* 1 FETCH (BODY[] {2}\r\n\u00c3\u00a9)\r\n", ImapUtf8.NotEnabled).Should().BeEmpty("a literal may hold any octet but NUL");
    }

    [Fact]
    public void Recorded_sessions_of_known_servers_are_regular()
    {
        string[] lines =
        [
            "* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ STARTTLS AUTH=PLAIN] Dovecot (Debian) ready.",
            "* CAPABILITY IMAP4rev1 LITERAL+ ID ENABLE ACL ANNOTATE-EXPERIMENT-1 RIGHTS=kxten SEARCH=FUZZY NO_ATOMIC_RENAME X-QUOTA=X-ANNOTATION-STORAGE APPENDLIMIT=4294967295",
            "a4 OK [CAPABILITY IMAP4rev1 IDLE] User logged in SESSIONID=<cyrus-1795377688-3285-1-2833725052130133898>",
            "* ID (\"name\" \"Cyrus IMAPD\" \"environment\" \"Built w/Cyrus SASL 2.1.28; mmap = shared\")",
            "* OK [MAILBOXID (nzfgaffs1pyfa74gstr3jtoz)] Ok",
            "* OK [MYRIGHTS \"acdilrsw\"] ACL",
            "a6 NO Error in IMAP command received by server.",
            "* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Draft \\Deleted \\Seen \\*)]",
            "a8 OK Select completed (0.003 + 0.000 + 0.002 secs).",
            "* NAMESPACE ((\"INBOX.\" \".\")) ((\"user.\" \".\")) ((\"\" \".\"))",
            "* BYE LOGOUT received",
        ];
        foreach (var line in lines)
            ImapText.Irregularities(line + "\r\n", ImapUtf8.NotEnabled).Should().BeEmpty(line);
    }
}
