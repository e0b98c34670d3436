using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>Whether the server has offered ENHANCEDSTATUSCODES on this connection (RFC 2034).</summary>
internal enum EnhancedCodes { NotOffered, Offered }

/// <summary>Takes a complete reply apart.</summary>
internal static class SmtpReplyParser
{
    public static SmtpReply Parse(byte[] raw, SmtpReplyTo to, ref EnhancedCodes enhanced)
    {
        var lines = Lines(raw);
        var code = lines[^1].Code;
        var texts = ImmutableArray.CreateRange(lines, line => (ReadOnlyMemory<byte>)raw.AsMemory(line.Text..line.Wire.End));
        var reply = new SmtpReply
        {
            Code = code,
            Enhanced = lines[0].Code != 0 && EnhancedStatusCode.TryRead(texts[0].Span, out var found) ? found : null,
            Lines = texts,
            Raw = raw,
        };
        enhanced = Offered(reply, to, enhanced);
        return reply with { Irregularities = SmtpReplyGrammar.Check(reply, lines, to, enhanced) };
    }

    private static ImmutableArray<SmtpLine> Lines(byte[] raw)
    {
        var lines = ImmutableArray.CreateBuilder<SmtpLine>();
        for (var start = 0; start < raw.Length;)
        {
            var line = WireLine.EndingAt(raw, start, Array.IndexOf(raw, (byte)'\n', start));
            lines.Add(SmtpLine.Of(raw, line));
            start = line.Next;
        }
        return lines.ToImmutable();
    }

    private static EnhancedCodes Offered(SmtpReply reply, SmtpReplyTo to, EnhancedCodes before)
    {
        if (reply.Code != 250 || to is not (SmtpReplyTo.Ehlo or SmtpReplyTo.Unknown)) return before;
        if (reply.Lines.Length > 1 && reply.Keywords.Offers("ENHANCEDSTATUSCODES")) return EnhancedCodes.Offered;
        return to == SmtpReplyTo.Ehlo ? EnhancedCodes.NotOffered : before;
    }
}
