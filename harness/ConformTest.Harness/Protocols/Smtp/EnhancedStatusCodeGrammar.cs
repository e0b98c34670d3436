using System.Buffers;
using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>
/// What RFC 2034 and RFC 3463 demand of the codes at the beginning of a reply's text, where the server has offered ENHANCEDSTATUSCODES: their
/// form, their class, one code for all lines, and a place in the registry. Greetings, answers to EHLO and HELO, and 3yz replies have no such
/// code; 211 and 214 are texts for people. A text that does not begin like a code is nobody's business here.
/// </summary>
internal static class EnhancedStatusCodeGrammar
{
    private static readonly SearchValues<byte> DigitsAndDots = SearchValues.Create("0123456789."u8);

    public static void Check(SmtpReply reply, ImmutableArray<SmtpLine> lines, SmtpReplyTo to, ImmutableArray<Irregularity>.Builder found)
    {
        if (to is SmtpReplyTo.Greeting or SmtpReplyTo.Ehlo or SmtpReplyTo.Helo || reply.Code is 211 or 214 or 220) return;
        // In a pipelined group a 250 may answer EHLO or HELO, and begin with a name.
        if (to == SmtpReplyTo.Unknown && reply.Keywords.Offers("ENHANCEDSTATUSCODES")) return;
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Code / 100 is not (2 or 4 or 5)) continue;
            if (Fault(reply, lines, index) is not var (requirement, detail)) continue;
            found.Add(new(requirement, detail, lines[index].Text));
            return;
        }
    }

    private static (string Requirement, string Detail)? Fault(SmtpReply reply, ImmutableArray<SmtpLine> lines, int index)
    {
        var text = reply.Lines[index].Span;
        if (!EnhancedStatusCode.TryRead(text, out var code))
            return index > 0 && reply.Enhanced is not null ? ("smtp.reply.enhanced-class", $"line {index + 1} has no code") : Misshapen(text);
        if (code.Class != lines[index].Code / 100)
            return ("smtp.enhanced-status-codes.agree", $"{code.Class}.y.z behind a {lines[index].Code / 100}yz code");
        if (index > 0 && code != reply.Enhanced)
            return ("smtp.reply.enhanced-class", "codes that differ from line to line");
        if (HasLeadingZero(text))
            return ("smtp.enhanced-status-codes.no-leading-zeros", "a number with a zero in front");
        if (text.IndexOf((byte)' ') < 0)
            return ("smtp.enhanced-status-codes.followed-by-space", "no space behind the code");
        return EnhancedStatusCodes.AreRegistered(code) ? null : ("smtp.enhanced-status-codes.registered", $"{code} is not registered");
    }

    /// <summary>What begins like a code, a digit and a dot, and is none.</summary>
    private static (string Requirement, string Detail)? Misshapen(ReadOnlySpan<byte> text)
    {
        var numbers = text.IndexOfAnyExcept(DigitsAndDots) is var end and >= 0 ? text[..end] : text;
        var behind = text[numbers.Length..];
        if (numbers.IsEmpty || numbers[0] == '.') return null;
        var dots = numbers.Count((byte)'.');
        var next = behind.TrimStart(" \t("u8);
        var goesOn = numbers[^1] == '.' ? !next.IsEmpty && char.IsAsciiDigit((char)next[0]) : !next.IsEmpty && next[0] == '.';
        if (next.Length < behind.Length && goesOn && dots < 3) return ("smtp.enhanced-status-codes.no-space-inside", "a gap within the code");
        if (dots == 0) return null;
        if (!behind.IsEmpty && behind[0] != ' ' && EnhancedStatusCode.TryRead(numbers, out _)) return ("smtp.enhanced-status-codes.followed-by-space", "no space behind the code");
        return ("smtp.enhanced-status-codes.syntax", "no code of three numbers");
    }

    private static bool HasLeadingZero(ReadOnlySpan<byte> text)
    {
        var word = text.IndexOf((byte)' ') is var end and >= 0 ? text[..end] : text;
        foreach (var range in word.Split((byte)'.'))
        {
            if (word[range] is [(byte)'0', _, ..]) return true;
        }

        return false;
    }
}
