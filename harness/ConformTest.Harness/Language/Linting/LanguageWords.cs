using System.Collections.Frozen;

namespace ConformTest.Harness.Language.Linting;

/// <summary>The words that the language itself gives a meaning, as its reference page lists them.</summary>
internal static class LanguageWords
{
    private const int Any = int.MaxValue;

    public static readonly string[] Accounts = ["alice", "bob", "carol", "far"];

    public static readonly FrozenSet<string> Facilities = FrozenSet.Create(
        "recipient", "domain", "alice", "bob", "carol", "delivery", "mailbox", "mailing-list", "alias", "relay", "mx", "retry", "warning", "give-up", "far", "tls", "implicit-tls", "token", "smtp", "submission", "lmtp", "pop3", "imap");

    /// <summary>Names that have a value in every conversation.</summary>
    public static readonly FrozenSet<string> Values = FrozenSet.Create(
        "client", "sender", "recipient", "domain", "nobody", "elsewhere", "marker", "mailing-list", "mailing-list.administrator", "alias", "box", "box2", "box3", "delimiter", "prefix",
        "alice", "alice.user", "alice.password", "alice.token", "bob", "bob.user", "bob.password", "bob.token", "carol", "carol.user", "carol.password", "carol.token", "far", "far.user", "far.password",
        "elsewhere.domain", "elsewhere.plain", "elsewhere.backup", "elsewhere.order", "elsewhere.equal", "elsewhere.twice", "elsewhere.alias", "elsewhere.own",
        "elsewhere.null", "elsewhere.alone", "elsewhere.both", "elsewhere.dead", "elsewhere.deaf", "elsewhere.nowhere", "reply");

    /// <summary>Functions that ask something of what is expected, and have no value.</summary>
    public static readonly FrozenSet<string> Conditions = FrozenSet.Create("has", "lacks", "offers");

    public static readonly FrozenDictionary<string, (int Least, int Most)> Functions = new Dictionary<string, (int, int)>
    {
        ["length"] = (1, 1),
        ["lines"] = (1, 1),
        ["body"] = (1, 1),
        ["head"] = (1, 1),
        ["header"] = (2, 2),
        ["stuffed"] = (1, 1),
        ["parts"] = (1, 1),
        ["part"] = (2, 2),
        ["part-head"] = (2, 2),
        ["group"] = (2, 2),
        ["groups"] = (1, 1),
        ["field"] = (2, 2),
        ["before"] = (2, 2),
        ["after"] = (2, 2),
        ["literal"] = (1, 1),
        ["literal+"] = (1, 1),
        ["literal8"] = (1, 1),
        ["quoted"] = (1, 1),
        ["astring"] = (1, 1),
        ["base64"] = (1, 1),
        ["unbase64"] = (1, 1),
        ["hex"] = (1, 1),
        ["xtext"] = (1, 1),
        ["unxtext"] = (1, 1),
        ["utf7"] = (1, 1),
        ["times"] = (2, 2),
        ["slice"] = (3, 3),
        ["join"] = (1, Any),
        ["upper"] = (1, 1),
        ["lower"] = (1, 1),
        ["trim"] = (1, 1),
        ["utc"] = (1, 1),
        ["apop"] = (2, 2),
        ["plain"] = (1, 1),
        ["cram-md5"] = (2, 2),
        ["scram-first"] = (1, 1),
        ["scram-final"] = (2, 2),
        ["scram-verify"] = (2, 2),
        ["attribute"] = (2, 2),
        ["scram-proof"] = (5, 5),
        ["scram-signature"] = (5, 5),
        ["channel-binding"] = (1, 1),
        ["json"] = (2, 2),
        ["message"] = (1, 1),
        ["envelope"] = (1, 1),
        ["bodystructure"] = (1, 1),
    }.ToFrozenDictionary();
}
