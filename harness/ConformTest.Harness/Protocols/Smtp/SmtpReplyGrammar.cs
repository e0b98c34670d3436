using System.Buffers;
using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>What the grammar of replies demands of every one of them.</summary>
/// <remarks>
/// <para><c>smtp.reply.crlf</c>, RFC 5321 section 2.3.8: CRLF is the only line end an implementation may generate, and the text of a
/// reply has no bare CR. Fair because no extension allows another.</para>
/// <para><c>smtp.reply.grammar</c>, RFC 5321 section 4.2: code, then SP or "-", then HT and printable ASCII. A bare code and a code
/// with nothing behind its space pass, as the section itself tells clients to take them; <c>smtp.reply.has-text</c> is the SHOULD there
/// that names bare codes, and lets pass what has a space, as section 4.2.1 does. The text behind the first 250 of an answer to
/// EHLO is <c>ehlo-greet</c> and may hold control characters. UTF-8 may answer VRFY and EXPN with SMTPUTF8, and stand in
/// a forwarding address behind 251 and 551 (RFC 6531 sections 3.7.4.1 and 3.7.4.2); when the command is not known, UTF-8 is let pass.</para>
/// <para><c>smtp.reply.same-code</c>, RFC 5321 section 4.2.1: all lines of a reply have one code.</para>
/// <para><c>smtp.reply.line-length</c>, RFC 5321 section 4.5.3.1.5: 512 octets with code and CRLF. It is the SHOULD of section 4.5.3.1,
/// which speaks of all these sizes and says that larger objects should be avoided. A 334 of AUTH may carry challenges of 12288 octets
/// (RFC 4954 section 4), so that code is free.</para>
/// <para>Enhanced status codes: <see cref="EnhancedStatusCodeGrammar"/>.</para>
/// </remarks>
internal static class SmtpReplyGrammar
{
    private const int MaximumLine = 512;

    private static readonly SearchValues<byte> TextString =
        SearchValues.Create([(byte)'\t', .. Enumerable.Range(32, 127 - 32).Select(value => (byte)value)]);

    public static ImmutableArray<Irregularity> Check(SmtpReply reply, ImmutableArray<SmtpLine> lines, SmtpReplyTo to, EnhancedCodes enhanced)
    {
        var found = ImmutableArray.CreateBuilder<Irregularity>();
        var raw = reply.Raw.Span;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            line.Wire.CheckEnds(raw, "smtp.reply.crlf", found);
            CheckCode(line, raw, found);
            CheckText(line, raw, IsGreet(reply, index, to), to, found);
            if (line.Wire.Length > MaximumLine && line.Code != 334)
                found.Add(new("smtp.reply.line-length", $"line longer than {MaximumLine} octets", line.Wire.Start));
        }
        CheckSameCode(lines, found);
        if (enhanced == EnhancedCodes.Offered) EnhancedStatusCodeGrammar.Check(reply, lines, to, found);
        if (to == SmtpReplyTo.Ehlo) EhloGrammar.Check(reply, lines, found);
        return found.ToImmutable();
    }

    private static void CheckCode(SmtpLine line, ReadOnlySpan<byte> raw, ImmutableArray<Irregularity>.Builder found)
    {
        var detail = line.Code switch
        {
            0 => "no reply code",
            < 200 or > 599 => "reply code outside 2yz to 5yz",
            _ when line.Code / 10 % 10 > 5 => "second digit of the reply code above 5",
            _ when line.Separator is not (0 or (byte)' ' or (byte)'-') || IsNulSeparator(line, raw) => "neither space nor hyphen behind the reply code",
            _ => null,
        };
        if (detail is not null) found.Add(new("smtp.reply.grammar", detail, line.Wire.Start));
        else if (SmtpReplyCodes.Fault(line.Code) is { } unlisted) found.Add(new("smtp.reply.listed-codes", unlisted, line.Wire.Start));
        else if (line.Separator == 0) found.Add(new("smtp.reply.has-text", "a bare code", line.Wire.Start));
    }

    private static bool IsNulSeparator(SmtpLine line, ReadOnlySpan<byte> raw) =>
        line.Separator == 0 && line.Wire.End - line.Wire.Start > 3 && raw[line.Wire.Start + 3] == 0;

    private static bool IsGreet(SmtpReply reply, int index, SmtpReplyTo to) =>
        index == 0 && reply.Code == 250 && to is SmtpReplyTo.Ehlo or SmtpReplyTo.Unknown;

    private static void CheckText(SmtpLine line, ReadOnlySpan<byte> raw, bool greet, SmtpReplyTo to, ImmutableArray<Irregularity>.Builder found)
    {
        var text = raw[line.Text..line.Wire.End];
        if (line.Code == 0 || text.IndexOfAnyExcept(TextString) < 0) return;
        var utf8 = (to is SmtpReplyTo.Unknown or SmtpReplyTo.Utf8Command || line.Code is 251 or 551) && Octets.AreUtf8(text);
        for (var at = 0; at < text.Length; at++)
        {
            // A bare CR has been named under smtp.reply.crlf.
            if (TextString.Contains(text[at]) || text[at] == '\r' || (text[at] < 128 ? greet : utf8)) continue;
            found.Add(new("smtp.reply.grammar", text[at] < 128 ? "control character in the text" : "octet above 127 in the text", line.Text + at));
            return;
        }
    }

    private static void CheckSameCode(ImmutableArray<SmtpLine> lines, ImmutableArray<Irregularity>.Builder found)
    {
        foreach (var line in lines)
        {
            if (line.Code == 0 || lines[0].Code == 0 || line.Code == lines[0].Code) continue;
            found.Add(new("smtp.reply.same-code", $"{lines[0].Code} and {line.Code} in one reply", line.Wire.Start));
            return;
        }
    }
}
