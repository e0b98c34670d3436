using System.Collections.Immutable;
using ConformTest.Harness.Matching;

namespace ConformTest.Harness.Protocols.Pop3;

/// <summary>What the grammar of responses demands of every one of them.</summary>
/// <remarks>
/// <para><c>pop3.response.crlf</c>, RFC 1939 section 3: all responses end with CRLF. A CR within the first line is named too: the
/// <c>schar</c> of RFC 2449 section 3 has none, and a client that reads lines by CR finds a second response there. Lines of a body are not
/// asked: a message may hold a bare LF, and RFC 2449's <c>CHAR</c> lets it pass.</para>
/// <para><c>pop3.response.grammar</c>, RFC 1939 section 3 and RFC 2449 section 3: <c>+OK</c> or <c>-ERR</c> in capitals, then nothing or SP
/// and text. The text's ABNF forgets the space and the control characters are not ruled out, so only NUL, and 8-bit octets that are no
/// UTF-8 (RFC 6856), are named. A greeting may go on without the space (RFC 2449's <c>greeting</c>). A continuation is "+", SP, base64
/// (RFC 5034 section 4). A body line that begins with one dot is one that was not stuffed: no correct server can send it.</para>
/// <para><c>pop3.response.line-length</c>, RFC 1939 section 3 and RFC 2449 section 4: 512 octets with CRLF, for the first line only; a
/// continuation may be longer (RFC 5034 section 4).</para>
/// </remarks>
internal static class Pop3Grammar
{
    private const string Requirement = "pop3.response.grammar";
    private const int MaximumLine = 512;

    public static void CheckFirstLine(
        Pop3Status status, WireLine line, ReadOnlySpan<byte> raw, int text, Pop3Expect expect, Pop3Place place, ImmutableArray<Irregularity>.Builder found)
    {
        var detail = FaultOf(status, line.Of(raw), raw[text..line.End], expect, place);
        if (detail is not null) found.Add(new(Requirement, detail, 0));
        if (status is Pop3Status.Ok or Pop3Status.Err) CheckText(raw[text..line.End], text, found);
        if (status != Pop3Status.Continuation && line.Length > MaximumLine)
            found.Add(new("pop3.response.line-length", $"first line longer than {MaximumLine} octets", 0));
    }

    /// <summary>The <c>resp-code</c> at the beginning of a text, without its brackets; null when there is none (RFC 2449 section 3).</summary>
    public static string? ResponseCode(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)']');
        if (end < 2 || text[0] != '[') return null;
        var code = text[1..end];
        foreach (var level in code.Split((byte)'/'))
        {
            if (code[level].IsEmpty || code[level].ContainsAnyExceptInRange((byte)0x21, (byte)0x7F)) return null;
        }
        return Octets.Text(code);
    }

    private static string? FaultOf(Pop3Status status, ReadOnlySpan<byte> line, ReadOnlySpan<byte> text, Pop3Expect expect, Pop3Place place)
    {
        var length = Pop3StatusLine.LengthOf(status);
        return status switch
        {
            Pop3Status.Unreadable => "neither +OK nor -ERR",
            Pop3Status.Continuation when expect != Pop3Expect.ContinuationAllowed => "a continuation where none can be",
            Pop3Status.Continuation when line.Length == 1 => "no space behind +",
            Pop3Status.Continuation when !AbnfRules.Fits("base64", text) => "a continuation that is no base64",
            Pop3Status.Continuation => null,
            _ when line[..length].IndexOfAnyInRange((byte)'a', (byte)'z') >= 0 => "status not in capitals",
            _ when line.Length > length && line[length] != ' ' && !(place == Pop3Place.Greeting && status == Pop3Status.Ok) => "no space behind the status",
            _ => null,
        };
    }

    private static void CheckText(ReadOnlySpan<byte> text, int offset, ImmutableArray<Irregularity>.Builder found)
    {
        var nul = text.IndexOf((byte)0);
        if (nul >= 0) found.Add(new(Requirement, "NUL in the text", offset + nul));
        if (!Octets.AreUtf8(text)) found.Add(new(Requirement, "octets above 127 that are no UTF-8", offset));
    }
}
