using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>What holds for the octets of every response, known or not.</summary>
/// <remarks>
/// <para><c>imap.response.crlf</c>, RFC 9051 sections 2.2 and 9 (RFC 3501 the same): lines end with CRLF, and neither CR nor LF stands
/// anywhere else but in a literal, since <c>TEXT-CHAR</c> and <c>ATOM-CHAR</c> exclude both.</para>
/// <para><c>imap.response.grammar</c>, RFC 9051 section 9, note 3: NUL is nowhere but in <c>OCTET</c>, that is in <c>literal8</c>.</para>
/// <para><c>imap.response.literal-form</c>, RFC 9051 section 9 on <c>literal</c> and RFC 7888 section 3: the form with "+" is for
/// clients only.</para>
/// </remarks>
internal static class ImapWireGrammar
{
    public static void Check(byte[] raw, ImmutableArray<LiteralMark> literals, ImapFindings found)
    {
        var start = 0;
        foreach (var literal in literals)
        {
            CheckLine(raw, start, literal.Start, found);
            CheckLiteral(raw, literal, found);
            start = literal.End;
        }
        CheckLine(raw, start, raw.Length, found);
    }

    private static void CheckLine(byte[] raw, int start, int next, ImapFindings found)
    {
        var line = WireLine.EndingAt(raw, start, next - 1);
        found.Ends(raw, line);
        var nul = line.Of(raw).IndexOf((byte)0);
        if (nul >= 0) found.Grammar("NUL outside a literal8", start + nul);
    }

    private static void CheckLiteral(byte[] raw, LiteralMark literal, ImapFindings found)
    {
        if (literal.Kind == ImapLiteralKind.NonSynchronizing) found.LiteralForm("a non-synchronizing literal from the server", literal.Marker);
        if (literal.Kind == ImapLiteralKind.Literal8) return;
        var nul = raw.AsSpan(literal.Start, literal.Length).IndexOf((byte)0);
        if (nul >= 0) found.Grammar("NUL in a literal", literal.Start + nul);
    }
}
