using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Tests.Protocols;

namespace ConformTest.Harness.Tests.Matching;

public class ImapMatcherTests
{
    private const string Message = "Subject: x\r\n\r\nbody\r\n";

    private static ScopeOf Scope() => new(
        ("tag", "A7"), ("box", "conf \u00e9"), ("plain", "work"), ("u", "42"), ("m", Message), ("d", "\"17-Jul-1996 02:44:25 -0700\""), ("wire", "\"a \\\"b\""),
        ("env", "(NIL \"s\" ((NIL NIL \"a\" \"B.test\")) NIL NIL NIL NIL NIL NIL \"<i@x>\")"), ("set", "2:4"));

    private static MatchResult Match(string pattern, string wire, Modality modality = Modality.Required, ScopeOf? scope = null, ImapMode mode = ImapMode.Rev1) =>
        ImapMatcher.Match([(Pattern.Of(pattern), modality)], ImapText.All(wire), mode, scope ?? Scope())[0];

    [Theory]
    [InlineData("{tag} OK", "A7 OK done\r\n")]
    [InlineData("A7 OK", "* 1 EXISTS\r\nA7 ok done\r\n")]
    [InlineData("{tag} NO|BAD", "A7 BAD what\r\n")]
    [InlineData("{tag} OK | NO", "A7 NO what\r\n")]
    [InlineData("{tag} {*}", "A7 NO what\r\n")]
    [InlineData("{tag} OK [READ-WRITE] Ok", "A7 OK [read-write] Completed\r\n")]
    [InlineData("{tag} NO [BADCHARSET]", "A7 NO [BADCHARSET (UTF-8)] no\r\n")]
    [InlineData("{tag} OK [COPYUID {=nz-number} 2:3 {=uid-set}]", "A7 OK [COPYUID 38505 2,3 3956:3958] Done\r\n")]
    [InlineData("{tag} OK Logged in as {=atom}", "A7 OK Logged in as alice\r\n")]
    [InlineData("* OK", "* OK hi\r\n")]
    [InlineData("* OK [UIDNEXT {=nz-number}]", "* OK [ALERT] x\r\n* OK [UIDNEXT 4]\r\n")]
    [InlineData("* OK [PERMANENTFLAGS ({has \\*})]", "* OK [PERMANENTFLAGS (\\Seen \\*)] Limited\r\n")]
    [InlineData("* OK [PERMANENTFLAGS (\\Deleted \\Seen)]", "* OK [PERMANENTFLAGS (\\Seen \\deleted)] Limited\r\n")]
    [InlineData("* OK [PERMANENTFLAGS {*}]", "* OK [PERMANENTFLAGS ()] Limited\r\n")]
    [InlineData("* OK [CAPABILITY {has IDLE} {lacks STARTTLS}]", "* OK [CAPABILITY IMAP4rev1 idle] hi\r\n")]
    [InlineData("* BYE", "* BYE\r\n")]
    [InlineData("+", "+ go on\r\n")]
    [InlineData("+ {=base64}", "+ PDE4OTYu\r\n")]
    [InlineData("{*}", "nonsense\r\n")]
    [InlineData("* {*}", "* 3 EXISTS\r\n")]
    [InlineData("* 3 EXISTS", "* 2 RECENT\r\n* 3 EXISTS\r\n")]
    [InlineData("* {=number} exists", "* 0 EXISTS\r\n")]
    [InlineData("* {u} FETCH (UID {*})", "* 42 FETCH (UID 9)\r\n")]
    public void A_status_or_a_number_matches(string pattern, string wire) => MustMatch(pattern, wire);

    [Theory]
    [InlineData("* CAPABILITY {has imap4REV1 IDLE}{lacks STARTTLS}", "* CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN\r\n")]
    [InlineData("* CAPABILITY IDLE {*}", "* CAPABILITY IMAP4rev1 IDLE\r\n")]
    [InlineData("* ENABLED {*}", "* ENABLED\r\n")]
    [InlineData("* FLAGS (\\Seen \\Answered)", "* FLAGS (\\answered \\Seen \\Recent)\r\n")]
    [InlineData("* FLAGS ({has \\Seen})", "* FLAGS (\\answered \\Seen)\r\n")]
    [InlineData("* FLAGS {*}", "* FLAGS ()\r\n")]
    [InlineData("* LIST () \"/\" {box}", "* LIST (\\HasNoChildren) \"/\" \"conf &AOk-\"\r\n")]
    [InlineData("* LIST () \"/\" {plain}", "* LIST () \"/\" {4}\r\nwork\r\n")]
    [InlineData("* LIST () \"/\" \"conf &AOk-\"", "* LIST () \"/\" \"conf &AOk-\"\r\n")]
    [InlineData("* LIST () \"/\" \"a&b\"", "* LIST () \"/\" a&-b\r\n")]
    [InlineData("* LIST (\\Noselect) {=nstring} inbox", "* LIST (\\HasChildren \\NoSelect) NIL INBOX\r\n")]
    [InlineData("* LIST ({lacks \\Noselect}) {*}", "* LIST () \"/\" a\r\n")]
    [InlineData("* LIST () {=nstring} {wire}", "* LIST () \"/\" \"a \\\"b\"\r\n")]
    [InlineData("* LIST () \"/\" {=mailbox} (\"CHILDINFO\" (\"SUBSCRIBED\"))", "* LIST () \"/\" Fruit (\"CHILDINFO\" (\"SUBSCRIBED\"))\r\n")]
    [InlineData("* LIST () \"/\" Fruit", "* LIST () \"/\" Fruit (\"OLDNAME\" (x))\r\n")]
    [InlineData("* LSUB () \".\" a.b", "* LSUB () \".\" \"a.b\"\r\n")]
    [InlineData("* STATUS {box} (MESSAGES 4)", "* STATUS {9}\r\nconf &AOk (UIDNEXT 3)\r\n* STATUS \"conf &AOk-\" (UNSEEN 1 messages 04)\r\n")]
    [InlineData("* STATUS {plain} (UNSEEN {=number} {lacks RECENT})", "* STATUS work (MESSAGES 3 UNSEEN 1)\r\n")]
    [InlineData("* STATUS {plain} {*}", "* STATUS work ()\r\n")]
    [InlineData("* NAMESPACE ((\"\" {=nstring})) NIL NIL", "* NAMESPACE ((\"\" \"/\")) NIL NIL\r\n")]
    [InlineData("* NAMESPACE {*}", "* NAMESPACE NIL NIL NIL\r\n")]
    [InlineData("* ID NIL", "* ID NIL\r\n")]
    [InlineData("* VANISHED {u}", "* VANISHED 42\r\n")]
    [InlineData("* VANISHED (EARLIER) 3:5,1", "* VANISHED (EARLIER) 1,3,4:5\r\n")]
    [InlineData("* SEARCH", "* SEARCH\r\n")]
    [InlineData("* SEARCH 2 4", "* SEARCH 4 2\r\n")]
    [InlineData("* SEARCH 2,4", "* SEARCH 4 2 2\r\n")]
    [InlineData("* SEARCH {set}", "* SEARCH 4 3 2\r\n")]
    [InlineData("* SEARCH 2 {=nz-number}", "* SEARCH 7 2\r\n")]
    [InlineData("* SEARCH 2 {*}", "* SEARCH 7 2 9\r\n")]
    [InlineData("* SEARCH 2 (MODSEQ {=mod-sequence-value})", "* SEARCH 2 (MODSEQ 917162500)\r\n")]
    [InlineData("* SEARCH 2", "* SEARCH 2 (MODSEQ 917162500)\r\n")]
    [InlineData("* SEARCH {~none}", "* SEARCH\r\n")]
    [InlineData("* ESEARCH (TAG {tag}) ALL 2:4", "* ESEARCH (TAG \"A7\") COUNT 3 ALL 2,3,4\r\n")]
    [InlineData("* ESEARCH (TAG {tag}) UID MIN {u} COUNT 1", "* ESEARCH (TAG \"A7\") UID count 1 min 42\r\n")]
    [InlineData("* ESEARCH (TAG {tag}) {lacks MIN}", "* ESEARCH (TAG A7) COUNT 0\r\n")]
    [InlineData("* ESEARCH COUNT 0", "* ESEARCH (TAG A7) COUNT 0\r\n")]
    [InlineData("* ESEARCH (TAG {tag}) MIN {*}", "* ESEARCH (TAG \"A7\") MIN 1\r\n")]
    [InlineData("* THREAD (2)(3 6)", "* THREAD (2)(3 6)\r\n")]
    public void Data_matches(string pattern, string wire) => MustMatch(pattern, wire);

    [Theory]
    [InlineData("* 2 FETCH (UID {u} FLAGS (\\Seen))", "* 2 FETCH (FLAGS (\\seen \\Recent) UID 42)\r\n")]
    [InlineData("* 2 FETCH (UID {u} FLAGS ({has \\Seen} {lacks \\Deleted}))", "* 2 FETCH (FLAGS (\\Seen $x))\r\n* 1 FETCH (UID 7)\r\n* 2 FETCH (UID 42)\r\n")]
    [InlineData("* 2 FETCH (FLAGS ())", "* 2 FETCH (FLAGS (\\Seen))\r\n* 2 FETCH (FLAGS ())\r\n")]
    [InlineData("* 2 FETCH (FLAGS ())", "* 2 FETCH (FLAGS ())\r\n* 2 FETCH (FLAGS (\\Seen))\r\n")]
    [InlineData("* 2 FETCH ({has UID}{lacks FLAGS})", "* 2 FETCH (UID 9)\r\n")]
    [InlineData("* 2 FETCH ({~want})", "* 2 FETCH (RFC822.SIZE 020 FLAGS (a))\r\n")]
    [InlineData("* 2 FETCH {*}", "* 2 FETCH (UID 9)\r\n")]
    [InlineData("* 2 FETCH (BODY[] {m})", "* 2 FETCH (BODY[] {20}\r\nSubject: x\r\n\r\nbody\r\n)\r\n")]
    [InlineData("* 2 FETCH (BODY[TEXT] \"a b\" RFC822.HEADER \"\")", "* 2 FETCH (RFC822.HEADER {0}\r\n BODY[TEXT] {3}\r\na b)\r\n")]
    [InlineData("* 2 FETCH (BODY[HEADER.FIELDS (subject TO)] {=nstring})", "* 2 FETCH (BODY[HEADER.FIELDS (\"To\" SUBJECT)] {2}\r\n\r\n)\r\n")]
    [InlineData("* 2 FETCH (body[1.2.mime]<{u}> NIL)", "* 2 FETCH (BODY[1.2.MIME]<42> NIL)\r\n")]
    [InlineData("* 2 FETCH (BINARY[1] {=nstring} BINARY.SIZE[1] 2)", "* 2 FETCH (BINARY.SIZE[1] 2 BINARY[1] ~{2}\r\n\0a)\r\n")]
    [InlineData("* 2 FETCH (INTERNALDATE {d})", "* 2 FETCH (INTERNALDATE \"17-Jul-1996 09:44:25 +0000\")\r\n")]
    [InlineData("* 2 FETCH (INTERNALDATE \" 7-Jul-1996 02:44:25 -0700\")", "* 2 FETCH (INTERNALDATE \"07-Jul-1996 02:44:25 -0700\")\r\n")]
    [InlineData("* 2 FETCH (MODSEQ ({=mod-sequence-value}))", "* 2 FETCH (MODSEQ (624140003))\r\n")]
    [InlineData("* 2 FETCH (ENVELOPE {env})", "* 2 FETCH (ENVELOPE (NIL {1}\r\ns ((NIL NIL a \"b.TEST\")) NIL NIL NIL NIL NIL NIL \"<i@x>\"))\r\n")]
    [InlineData("* 2 FETCH (ENVELOPE ({*} \"s\" {*} {*} {*} {*} {*} {*} {*} {=nstring}))", "* 2 FETCH (ENVELOPE (NIL \"s\" ((NIL NIL \"a\" \"b\")) NIL NIL NIL NIL NIL NIL NIL))\r\n")]
    [InlineData("* 2 FETCH (ENVELOPE ({=nstring} \"s\" {*}))", "* 2 FETCH (ENVELOPE (NIL \"s\" NIL NIL NIL NIL NIL NIL NIL NIL))\r\n")]
    [InlineData("* 2 FETCH (ENVELOPE (NIL NIL ((NIL NIL \"a\" \"b\") (NIL NIL \"c\" \"d\")) NIL NIL NIL NIL NIL NIL NIL))", "* 2 FETCH (ENVELOPE (NIL NIL ((NIL NIL \"a\" \"b\")(NIL NIL \"c\" \"d\")) NIL NIL NIL NIL NIL NIL NIL))\r\n")]
    [InlineData("* 2 FETCH (BODY (\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\" \"FORMAT\" \"flowed\") NIL NIL \"7BIT\" 3 {=number}))", "* 2 FETCH (BODY (\"text\" \"plain\" (\"format\" \"flowed\" \"charset\" \"us-ascii\") NIL NIL \"7bit\" 3 1))\r\n")]
    [InlineData("* 2 FETCH (BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 3 1))", "* 2 FETCH (BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 3 1 NIL (\"inline\" NIL) NIL))\r\n")]
    [InlineData("* 2 FETCH (BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 3 1 NIL NIL NIL NIL))", "* 2 FETCH (BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 3 1 NIL))\r\n")]
    [InlineData("* 2 FETCH (BODYSTRUCTURE ({=body} (\"image\" \"png\" NIL NIL NIL \"base64\" 3 NIL (\"attachment\" (\"filename\" \"x\")) (\"en\")) \"MIXED\"))", "* 2 FETCH (BODYSTRUCTURE ((\"text\" \"plain\" NIL NIL NIL \"7bit\" 3 1)(\"image\" \"PNG\" NIL NIL NIL \"base64\" 3 NIL (\"ATTACHMENT\" (\"FILENAME\" \"x\")) \"EN\") \"mixed\" (\"boundary\" \"b\")))\r\n")]
    [InlineData("* 2 FETCH (BODY (\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 9 {env} (\"text\" \"plain\" NIL NIL NIL \"7bit\" 0 0) 3))", "* 2 FETCH (BODY (\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7bit\" 9 (NIL \"s\" ((NIL NIL \"a\" \"b.test\")) NIL NIL NIL NIL NIL NIL \"<i@x>\") (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7bit\" 0 0) 3))\r\n")]
    public void What_is_said_of_a_message_matches(string pattern, string wire) => MustMatch(pattern, wire);

    [Theory]
    [InlineData("{tag} OK", "A7 NO [TRYCREATE] no box\r\n", "tagged NO [TRYCREATE]")]
    [InlineData("{tag} OK [READ-ONLY]", "A7 OK [READ-WRITE] x\r\n", "tagged OK [READ-WRITE]")]
    [InlineData("{tag} OK", "A8 OK x\r\n", "no tagged response")]
    [InlineData("{tag} OK", "* BYE x\r\n", "* BYE and no tagged response")]
    [InlineData("{tag} OK [UIDNEXT {=nz-number}]", "A7 OK [UIDNEXT 0]\r\n", "tagged OK [UIDNEXT]")]
    [InlineData("+", "A7 BAD x\r\n", "tagged BAD")]
    [InlineData("+", "* OK x\r\n", "no +")]
    [InlineData("+ {=base64}", "+ go on\r\n", "+, text differs")]
    [InlineData("* 2 EXPUNGE", "* 3 EXISTS\r\n", "no * 2 EXPUNGE")]
    [InlineData("* 2 EXPUNGE", "* 3 EXPUNGE\r\n", "no * 2 EXPUNGE, but * 3 EXPUNGE")]
    [InlineData("* OK [UIDNEXT {=nz-number}]", "* NO [UIDNEXT 4]\r\n", "no * OK [UIDNEXT {=nz-number}]")]
    [InlineData("* 2 FETCH (UID {u})", "* 1 FETCH (UID 42)\r\n", "no * 2 FETCH (UID {u})")]
    [InlineData("* 2 FETCH (UID {u})", "* 2 FETCH (FLAGS ())\r\n", "* 2 FETCH without UID")]
    [InlineData("* 2 FETCH (UID {u})", "* 2 FETCH (UID 43)\r\n", "* 2 FETCH with other UID")]
    [InlineData("* 2 FETCH (FLAGS (\\Seen))", "* 2 FETCH (FLAGS (\\Seen x))\r\n", "* 2 FETCH with other FLAGS")]
    [InlineData("* 2 FETCH (FLAGS ({lacks \\Seen}))", "* 2 FETCH (FLAGS (\\SEEN))\r\n", "* 2 FETCH with other FLAGS")]
    [InlineData("* 2 FETCH (UID 1 FLAGS ())", "* 2 FETCH (UID 1)\r\n* 2 EXPUNGE\r\n* 2 FETCH (FLAGS ())\r\n", "* 2 FETCH without FLAGS")]
    [InlineData("* 2 FETCH (BODY[]<{u}> \"\")", "* 2 FETCH (BODY[] \"\")\r\n", "* 2 FETCH without BODY[]<>")]
    [InlineData("* 2 FETCH (BODY[] \"NIL\")", "* 2 FETCH (BODY[] NIL)\r\n", "* 2 FETCH with other BODY[]")]
    [InlineData("* 2 FETCH (BODY[] NIL)", "* 2 FETCH (BODY[] \"\")\r\n", "* 2 FETCH with other BODY[]")]
    [InlineData("* 2 FETCH (INTERNALDATE {d})", "* 2 FETCH (INTERNALDATE \"17-Jul-1996 02:44:25 +0000\")\r\n", "* 2 FETCH with other INTERNALDATE")]
    [InlineData("* 2 FETCH (BODY (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 3 1))", "* 2 FETCH (BODY (\"text\" \"plain\" (\"charset\" \"x\") NIL NIL \"7bit\" 3 1))\r\n", "* 2 FETCH with other BODY")]
    [InlineData("* 2 FETCH (BODY (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 3 1))", "* 2 FETCH (BODY ((\"text\" \"plain\" NIL NIL NIL \"7bit\" 3 1) \"mixed\"))\r\n", "* 2 FETCH with other BODY")]
    [InlineData("* 2 FETCH (ENVELOPE (NIL \"S\" {*}))", "* 2 FETCH (ENVELOPE (NIL \"s\" NIL NIL NIL NIL NIL NIL NIL NIL))\r\n", "* 2 FETCH with other ENVELOPE")]
    [InlineData("* SEARCH 2 4", "* SEARCH 2\r\n", "no * SEARCH 2 4")]
    [InlineData("* SEARCH 2", "* SEARCH 2 4\r\n", "no * SEARCH 2")]
    [InlineData("* SEARCH", "* SEARCH 2\r\n", "no * SEARCH")]
    [InlineData("* SEARCH {=nz-number}", "* SEARCH\r\n", "no * SEARCH {=nz-number}")]
    [InlineData("* ESEARCH (TAG {tag}) ALL 2", "* ESEARCH (TAG \"A8\") ALL 2\r\n", "no * ESEARCH (TAG {tag}) ALL 2")]
    [InlineData("* ESEARCH (TAG {tag}) ALL 2", "* ESEARCH (TAG \"A7\") UID ALL 2\r\n", "no * ESEARCH (TAG {tag}) ALL 2")]
    [InlineData("* LIST (\\Noselect) \"/\" a", "* LIST () \"/\" a\r\n", "no * LIST (\\Noselect) \"/\" a")]
    [InlineData("* LIST () \"/\" a", "* LIST () \"/\" A\r\n", "no * LIST () \"/\" a")]
    [InlineData("* LIST () \"/\" a", "* LIST () \".\" a\r\n", "no * LIST () \"/\" a")]
    [InlineData("* FLAGS (\\Seen)", "* FLAGS (\\Seen \\Draft)\r\n", "no * FLAGS (\\Seen)")]
    [InlineData("* CAPABILITY {has IDLE}", "* CAPABILITY IMAP4rev1\r\n", "no * CAPABILITY {has IDLE}")]
    [InlineData("* STATUS a (MESSAGES 4)", "* STATUS a (MESSAGES 5)\r\n", "no * STATUS a (MESSAGES 4)")]
    public void Something_else_does_not_match_and_is_described(string pattern, string wire, string observation)
    {
        Match(pattern, wire).Should().Be(new MatchResult(false, observation, pattern));
        Match(pattern, wire, Modality.Not).Should().Be(new MatchResult(true, "none", $"not {pattern}"));
    }

    [Fact]
    public void What_must_not_come_is_named_when_it_comes()
    {
        Match("* {=nz-number} EXPUNGE", "* 3 EXISTS\r\n* 4 EXPUNGE\r\n", Modality.Not).Should().Be(new MatchResult(false, "unexpected * 4 EXPUNGE", "not * {=nz-number} EXPUNGE"));
        Match("{tag} OK|NO|BAD", "A7 NO [X] x\r\n", Modality.Not).Observation.Should().Be("unexpected tagged NO [X]");
        Match("* 1 FETCH (FLAGS {*})", "* 1 FETCH (FLAGS ())\r\n", Modality.Not).Observation.Should().Be("unexpected * 1 FETCH");
    }

    [Fact]
    public void Mailbox_names_of_revision_2_are_UTF8()
    {
        Match("* LIST () \"/\" {box}", "* LIST () \"/\" \"conf \u00c3\u00a9\"\r\n", mode: ImapMode.Rev2).Matches.Should().BeTrue();
        Match("* LIST () \"/\" {box}", "* LIST () \"/\" \"conf &AOk-\"\r\n", mode: ImapMode.Rev2).Matches.Should().BeFalse();
        Match("* LIST () \"/\" \"a&b\"", "* LIST () \"/\" a&-b\r\n", mode: ImapMode.Rev2).Matches.Should().BeFalse();
    }

    [Theory]
    [InlineData("* 2 FETCH (UID {x=uniqueid})", "* 2 FETCH (UID 42)\r\n", "42")]
    [InlineData("* {x=nz-number} EXISTS", "* 3 EXISTS\r\n", "3")]
    [InlineData("* 2 FETCH (BODY[] {x=nstring})", "* 2 FETCH (BODY[] {4}\r\na\"\r\n)\r\n", "a\"\r\n")]
    [InlineData("* 2 FETCH (BODY[] {x=nstring})", "* 2 FETCH (BODY[] \"a\\\"b\")\r\n", "a\"b")]
    [InlineData("* 2 FETCH (BODY[] {x=nstring})", "* 2 FETCH (BODY[] NIL)\r\n", "NIL")]
    [InlineData("* 2 FETCH (INTERNALDATE {x=date-time})", "* 2 FETCH (INTERNALDATE \" 7-Jul-1996 02:44:25 -0700\")\r\n", "\" 7-Jul-1996 02:44:25 -0700\"")]
    [InlineData("* 2 FETCH (FLAGS {x=flag-list})", "* 2 FETCH (FLAGS (\\Seen a))\r\n", "(\\Seen a)")]
    [InlineData("* 2 FETCH (FLAGS (\\Seen {x=flag-keyword}))", "* 2 FETCH (FLAGS (a \\Seen))\r\n", "a")]
    [InlineData("* 2 FETCH (ENVELOPE {x=any})", "* 2 FETCH (ENVELOPE (NIL))\r\n", "(NIL)")]
    [InlineData("* LIST () {x=nstring} {*}", "* LIST () \"/\" a\r\n", "/")]
    [InlineData("* SEARCH 2 {x=nz-number}", "* SEARCH 2 7\r\n", "7")]
    [InlineData("+ {x=base64}", "+ TWE=\r\n", "TWE=")]
    [InlineData("* OK [UIDVALIDITY {x=nz-number}]", "* OK [UIDVALIDITY 9] x\r\n", "9")]
    [InlineData("{tag} OK [APPENDUID {=nz-number} {x=uniqueid}]", "A7 OK [APPENDUID 38505 3955] x\r\n", "3955")]
    public void A_hole_captures(string pattern, string wire, string captured)
    {
        var scope = Scope();

        Match(pattern, wire, scope: scope).Matches.Should().BeTrue();

        scope.Bound.Should().Equal(new Dictionary<string, string> { ["x"] = captured });
    }

    [Fact]
    public void Nothing_is_captured_by_what_does_not_match_or_must_not_come()
    {
        var scope = Scope();
        Match("* 2 FETCH (UID {x=uniqueid} FLAGS (\\Seen))", "* 2 FETCH (UID 42 FLAGS ())\r\n", scope: scope);
        Match("* 2 FETCH (UID {x=uniqueid})", "* 2 FETCH (UID 42)\r\n", Modality.Not, scope);
        Match("* {x=nz-number} FETCH (FLAGS (\\Seen))", "* 2 FETCH (FLAGS ())\r\n* 3 FETCH (FLAGS (\\Seen))\r\n", scope: scope);
        scope.Bound.Should().Equal(new Dictionary<string, string> { ["x"] = "3" });
    }

    [Fact]
    public void A_later_expectation_uses_what_an_earlier_one_has_captured()
    {
        var results = ImapMatcher.Match(
            [(Pattern.Of("* 1 FETCH (UID {a=uniqueid})"), Modality.Required), (Pattern.Of("* 2 FETCH (UID {a})"), Modality.Not)],
            ImapText.All("* 2 FETCH (UID 5)\r\n* 1 FETCH (UID 5)\r\n"), ImapMode.Rev1, Scope());
        results.Select(result => result.Matches).Should().Equal(true, false);
    }

    [Theory]
    [InlineData("* 2 EXPUNGE|* 2 EXPUNGE", "* 2 EXPUNGE\r\n* 1 EXISTS\r\n* 2 EXPUNGE\r\n", "* 2 EXPUNGE|* 2 EXPUNGE")]
    [InlineData("* 2 EXPUNGE|* 2 EXPUNGE", "* 2 EXPUNGE\r\n", "* 2 EXPUNGE|no * 2 EXPUNGE, but * 2 EXPUNGE")]
    [InlineData("* 4 EXPUNGE|* 2 EXPUNGE", "* 2 EXPUNGE\r\n* 4 EXPUNGE\r\n", "* 4 EXPUNGE|no * 2 EXPUNGE, but * 2 EXPUNGE")]
    [InlineData("only * 4 EXPUNGE|only * 2 EXPUNGE", "* 4 EXPUNGE\r\n* 2 EXPUNGE\r\n", "* 4 EXPUNGE|* 2 EXPUNGE")]
    [InlineData("only * 4 EXPUNGE|only * 2 EXPUNGE", "* 4 EXPUNGE\r\n* 2 EXPUNGE\r\n* 2 EXPUNGE\r\n", "unexpected * 2 EXPUNGE|unexpected * 2 EXPUNGE")]
    [InlineData("only * 2 EXPUNGE", "* 2 EXPUNGE\r\n* 4 EXPUNGE\r\n", "unexpected * 4 EXPUNGE")]
    [InlineData("only * 2 EXPUNGE", "* 3 EXISTS\r\n", "no * 2 EXPUNGE")]
    [InlineData("only * LIST () \"/\" a|only * LIST () \"/\" b", "* LIST () \"/\" b\r\n* LIST () \"/\" a\r\n* 3 EXISTS\r\n", "* LIST|* LIST")]
    [InlineData("only * LIST () \"/\" a", "* LIST () \"/\" a\r\n* LIST () \"/\" b\r\n", "unexpected * LIST")]
    [InlineData("only * 2 FETCH (FLAGS (a))", "* 2 FETCH (UID 2)\r\n* 2 FETCH (FLAGS (a))\r\n", "* 2 FETCH")]
    [InlineData("only * 2 FETCH (FLAGS (a))", "* 2 FETCH (FLAGS (a))\r\n* 3 FETCH (FLAGS ())\r\n", "unexpected * 3 FETCH")]
    [InlineData("only * CAPABILITY {*}", "* CAPABILITY IMAP4rev1\r\n", "* CAPABILITY")]
    [InlineData("only * CAPABILITY {*}", "* CAPABILITY IMAP4rev1\r\n* CAPABILITY IDLE\r\n", "unexpected * CAPABILITY")]
    public void Expunges_have_an_order_and_only_allows_no_others(string patterns, string wire, string observations)
    {
        var expectations = patterns.Split('|').Select(pattern => pattern.StartsWith("only ", StringComparison.Ordinal)
            ? (Pattern.Of(pattern[5..]), Modality.Only)
            : (Pattern.Of(pattern), Modality.Required)).ToList();

        var results = ImapMatcher.Match(expectations, ImapText.All(wire), ImapMode.Rev1, Scope());

        string.Join('|', results.Select(result => result.Observation)).Should().Be(observations);
        results.Should().OnlyContain(result => result.Matches != (result.Observation.StartsWith("no ", StringComparison.Ordinal) || result.Observation.StartsWith("unexpected", StringComparison.Ordinal)));
    }

    [Fact]
    public void Noise_is_matched_without_exceptions()
    {
        var random = new Random(3501);
        string[] words = ["* ", "2 ", "FETCH ", "FLAGS ", "LIST ", "STATUS ", "ESEARCH ", "SEARCH ", "(", ")", "\"", "a ", "NIL ", "{*} ", "{=nstring} ", "{has x} ", "{u} ", "[", "]", "<", "OK", "|", "BODY[", "ENVELOPE ", "BODYSTRUCTURE ", "{box} ", "{env} ", "2:4 "];
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = Pattern.Of((round % 2 == 0 ? "* 2 FETCH (" : "* ") + string.Concat(random.GetItems(words, random.Next(12))));
            var wire = (round % 2 == 0 ? "* 2 FETCH (" : "* ") + string.Concat(random.GetItems(words, random.Next(12))) + "\r\n";
            var modality = (Modality)random.Next(3);
            ImapMatcher.Match([(pattern, modality)], ImapText.All(wire), (ImapMode)random.Next(2), Scope()).Should().HaveCount(1);
        }
    }

    [Theory]
    [InlineData("~peter/mail/&U,BTFw-/&ZeVnLIqe-", "~peter/mail/\u53f0\u5317/\u65e5\u672c\u8a9e")]
    [InlineData("a&-b", "a&b")]
    [InlineData("&Jjo!", null)]
    [InlineData("&", null)]
    [InlineData("&A-", null)]
    [InlineData("&==-", null)]
    public void Modified_UTF7_is_decoded(string name, string? decoded) => MailboxNames.TryDecode(WireText.Bytes(name)).Should().Be(decoded);

    private static void MustMatch(string pattern, string wire)
    {
        var scope = Scope();
        scope.Cells["want"] = "RFC822.SIZE 20";
        scope.Cells["none"] = "";

        Match(pattern, wire, scope: scope).Matches.Should().BeTrue();
        Match(pattern, wire, Modality.Not, scope).Matches.Should().BeFalse();
    }
}
