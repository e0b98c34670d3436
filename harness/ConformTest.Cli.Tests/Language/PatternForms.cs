using System.Text.RegularExpressions;
using ConformTest.Harness.Language;

namespace ConformTest.Cli.Tests.Language;

/// <summary>How the pattern forms of the page are recognised in conversations.</summary>
internal static class PatternForms
{
    private static readonly Dictionary<(string Protocol, string Form), string> Forms = new()
    {
        [("SMTP", "S: 250")] = @"^\d{3}$",
        [("SMTP", "S: 503 | 554")] = @"^\d{3}( \| \d{3})+$",
        [("SMTP", "S: 5yz")] = @"^[2-5]yz$",
        [("SMTP", "S: 4yz | 5yz")] = @"[2-5]yz \| [2-5]yz",
        [("SMTP", "S: 250 2.1.5")] = @"^\d{3} \d\.\d+\.\d+",
        [("SMTP", "S: 5yz 5.y.z")] = @"^[2-5]yz [245]\.y\.z",
        [("SMTP", "S: 250 OK, go on")] = @"^\d{3} [A-Za-z][^{]*$",
        [("SMTP", "S: 220 {host=Domain} {*}")] = @"^\d{3} .*\{\w+=\S+\} \{\*\}",
        [("SMTP", "S: 250-")] = @"^\d{3}-",
        [("SMTP", "S: 250 ")] = @"^\d{3} ",
        [("SMTP", "S: 250-SIZE {n=size-value}")] = @"^\d{3}[- ]SIZE \{n=",
        [("SMTP", "S: 250 {offers STARTTLS}")] = @"\{offers ",
        [("SMTP", "S: 250 {lacks AUTH}")] = @"\{lacks ",
        [("SMTP", "S: 250 {all=lines}")] = @"^\d{3} \{\w+=lines\}$",
        [("SMTP", "S: {*}")] = @"^\{\*\}$",
        [("SMTP", "S: not 354")] = @"^not \d{3}",

        [("POP3", "S: +OK")] = @"^\+OK$",
        [("POP3", "S: -ERR")] = "^-ERR$",
        [("POP3", "S: -ERR [IN-USE]")] = @"^-ERR \[[A-Z/-]+\]",
        [("POP3", "S: +OK {n=number} {size=number}")] = @"^\+OK \{\w+=number\} \{\w+=number\}",
        [("POP3", "S: +OK | -ERR")] = @"^\+OK \| -ERR$",
        [("POP3", "S: .")] = @"^\.$",
        [("POP3", "S: ...")] = @"^\.\.\.$",
        [("POP3", "S: {m=lines}")] = @"^\{\w+=lines\}$",
        [("POP3", "S: +")] = @"^\+$",
        [("POP3", "S: + {challenge=base64}")] = @"^\+ \{\w+=base64\}$",

        [("IMAP", "S: {tag} OK")] = @"^\{tag\} OK$",
        [("IMAP", "S: {tag} NO|BAD")] = @"^\{tag\} \w+\|\w+$",
        [("IMAP", "S: {tag} OK [READ-WRITE]")] = @"^\{tag\} \w+ \[[A-Z-]+",
        [("IMAP", "S: * 3 EXISTS")] = @"^\* \d+ EXISTS$",
        [("IMAP", "S: not * {=nz-number} EXPUNGE")] = @"^not \* \{=nz-number\} EXPUNGE$",
        [("IMAP", "S: only * 2 EXPUNGE")] = @"^only \* \d+ EXPUNGE$",
        [("IMAP", "only")] = "^only ",
        [("IMAP", "EXPUNGE")] = " EXPUNGE$",
        [("IMAP", @"S: * 2 FETCH (UID {u=uniqueid} FLAGS (\Seen))")] = @"^\* \d+ FETCH \(UID \S+ FLAGS \(\\\w+",
        [("IMAP", @"\Recent")] = "FLAGS",
        [("IMAP", @"{has \Seen}")] = @"\{has \\",
        [("IMAP", @"{lacks \Deleted}")] = @"\{lacks \\",
        [("IMAP", "S: * 1 FETCH (BODY[] {m=nstring})")] = @"FETCH \(BODY\[\] \{\w+=nstring\}\)",
        [("IMAP", "S: * 1 FETCH (ENVELOPE {envelope NAME})")] = @"ENVELOPE \{envelope ",
        [("IMAP", "S: * 1 FETCH (BODYSTRUCTURE {bodystructure NAME})")] = @"BODYSTRUCTURE \{bodystructure ",
        [("IMAP", "S: * SEARCH 2 4")] = @"^\* SEARCH \d+ \d+",
        [("IMAP", "S: * ESEARCH (TAG {tag}) ALL 2:4")] = @"^\* ESEARCH \(TAG .*ALL \d+[:,]\d+",
        [("IMAP", "S: * VANISHED (EARLIER) 3,5")] = @"^\* VANISHED \(EARLIER\)",
        [("IMAP", """S: * LIST () "/" {box}""")] = @"^\* LIST \(\) \S+ \{box",
        [("IMAP", "S: * STATUS {box} (MESSAGES 4)")] = @"^\* STATUS \{box\d?\} \(MESSAGES \d+",
        [("IMAP", "S: * CAPABILITY {has IDLE}")] = @"^\* CAPABILITY \{has ",
        [("IMAP", "S: * OK [UIDNEXT {n=nz-number}]")] = @"^\* OK \[UIDNEXT \{\w+=nz-number\}\]",
        [("IMAP", "S: +")] = @"^\+",
    };

    /// <summary>Whether an expectation is of the form that a row of the page shows.</summary>
    /// <exception cref="KeyNotFoundException">The page has a form that this table does not know yet: add it here, and a conversation that uses it.</exception>
    public static Func<Modality, string, bool> Of(string protocol, string form)
    {
        if (!Forms.TryGetValue((protocol, form), out var expression))
            throw new KeyNotFoundException($"how is '{form}' ({protocol}) recognised in a conversation?");
        return (modality, pattern) => Regex.IsMatch(modality switch { Modality.Not => "not " + pattern, Modality.Only => "only " + pattern, _ => pattern }, expression);
    }
}
