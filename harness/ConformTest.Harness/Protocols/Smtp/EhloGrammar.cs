using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>
/// <c>smtp.ehlo.keyword-grammar</c>, RFC 5321 section 4.1.1.1: each line after the first is an <c>ehlo-line</c>, a keyword of letters,
/// digits and hyphens, and parameters of printable characters, each behind one space. Fair to private keywords too: the rule names none.
/// </summary>
internal static class EhloGrammar
{
    private const string Requirement = "smtp.ehlo.keyword-grammar";

    public static void Check(SmtpReply reply, ImmutableArray<SmtpLine> lines, ImmutableArray<Irregularity>.Builder found)
    {
        if (reply.Code != 250) return;
        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index].Code == 0) continue;
            var detail = Fault(reply.Lines[index].Span);
            if (detail is not null) found.Add(new(Requirement, detail, lines[index].Text));
        }
    }

    private static string? Fault(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty) return "a line without keyword";
        var space = line.IndexOf((byte)' ');
        var keyword = space < 0 ? line : line[..space];
        if (!IsKeyword(keyword)) return "a keyword with other characters than letters, digits and hyphens";
        return space < 0 || AreParameters(line[(space + 1)..]) ? null : "parameters not each behind one space";
    }

    private static bool IsKeyword(ReadOnlySpan<byte> keyword)
    {
        if (keyword.IsEmpty || keyword[0] == '-') return false;
        foreach (var octet in keyword)
        {
            if (!char.IsAsciiLetterOrDigit((char)octet) && octet != '-') return false;
        }
        return true;
    }

    private static bool AreParameters(ReadOnlySpan<byte> parameters)
    {
        foreach (var range in parameters.Split((byte)' '))
        {
            var parameter = parameters[range];
            if (parameter.IsEmpty || parameter.ContainsAnyExceptInRange((byte)33, (byte)126)) return false;
        }
        return true;
    }
}
