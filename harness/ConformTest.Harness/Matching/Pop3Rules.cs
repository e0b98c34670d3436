using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Matching;

/// <summary>Rules of RFC 1939 and RFC 2449.</summary>
internal static class Pop3Rules
{
    public static void AddTo(Action<string, AbnfRule> add)
    {
        // RFC 1939 section 7: one to 70 characters in the range 0x21 to 0x7E.
        add("unique-id", text => text.Length is >= 1 and <= 70 && !text.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E));
        add("capa-tag", CapaTag);
        add("param", text => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E));
        add("capability", Capability);
        add("resp-code", text => Pop3Grammar.ResponseCode(text)?.Length + 2 == text.Length);
        add("timestamp", Timestamp);
    }

    private static bool CapaTag(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)0x21, (byte)0x7F) && !text.Contains((byte)'.');

    private static bool Capability(ReadOnlySpan<byte> text)
    {
        var space = text.IndexOf((byte)' ');
        if (space < 0) return CapaTag(text);
        return CapaTag(text[..space])
            && Abnf.Separated(text[(space + 1)..], (byte)' ', param => !param.IsEmpty && !param.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E));
    }

    // The greeting's timestamp is a msg-id of RFC 822: "<" addr-spec ">".
    private static bool Timestamp(ReadOnlySpan<byte> text)
    {
        if (text.Length < 5 || text[0] != '<' || text[^1] != '>') return false;
        var inner = text[1..^1];
        var at = inner.LastIndexOf((byte)'@');
        return at > 0 && at < inner.Length - 1 && !inner.ContainsAny("<>"u8) && !inner.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E);
    }
}
