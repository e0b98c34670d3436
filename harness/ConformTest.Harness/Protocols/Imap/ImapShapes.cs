using System.Text;
using ConformTest.Harness.Matching;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>Which rule of the grammar a value fits.</summary>
internal static class ImapShapes
{
    public static bool IsString(ImapValue value) => value is ImapQuoted or ImapLiteral { Kind: not ImapLiteralKind.Literal8 };

    public static bool IsNstring(ImapValue value) => value is ImapNil || IsString(value);

    public static bool IsWord(ImapValue value) => value is ImapAtom or ImapNumber or ImapNil;

    public static bool IsAstring(ImapValue value) => IsString(value) || (IsWord(value) && ImapRules.AstringAtom(value.Raw.Span));

    public static bool IsAtom(ImapValue value) => IsWord(value) && ImapRules.Atom(value.Raw.Span);

    public static bool Is(ImapValue value, string word) => IsWord(value) && Octets.Is(value.Raw.Span, word);

    public static bool IsFlag(ImapValue value) => IsWord(value) && ImapRules.Flag(value.Raw.Span);

    public static bool Fits(ImapValue value, string rule) => IsWord(value) && AbnfRules.Fits(rule, value.Raw.Span);

    /// <summary><c>DQUOTE QUOTED-CHAR DQUOTE / nil</c>: the hierarchy delimiter.</summary>
    public static bool IsDelimiter(ImapValue value) =>
        value is ImapNil || (value is ImapQuoted quoted && Rune.DecodeFromUtf8(quoted.Content.Span, out _, out var length) == System.Buffers.OperationStatus.Done && length == quoted.Content.Length);

    /// <summary>A list that is not empty, with nothing between its lists: <c>1*address</c>, <c>1*namespace-descr</c>.</summary>
    public static bool IsRow(ImapValue value, Func<ImapList, bool> fits)
    {
        if (value is not ImapList { Items: { IsEmpty: false } items }) return false;
        foreach (var item in items)
        {
            if (item is not ImapList list || item.Spaces > 0 || !fits(list)) return false;
        }
        return true;
    }
}
