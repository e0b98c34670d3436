using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Pop3;

/// <summary>Takes a complete response apart.</summary>
internal static class Pop3ResponseParser
{
    /// <param name="first">Where the first line ends, its line end included.</param>
    public static Pop3Response Parse(byte[] raw, int first, Pop3Expect expect, Pop3Place place)
    {
        var found = ImmutableArray.CreateBuilder<Irregularity>();
        var line = WireLine.EndingAt(raw, 0, first - 1);
        var status = Pop3StatusLine.StatusOf(line.Of(raw));
        var text = Pop3StatusLine.LengthOf(status);
        if (status != Pop3Status.Unreadable && text < line.End && raw[text] == ' ') text++;
        line.CheckEnds(raw, "pop3.response.crlf", found);
        Pop3Grammar.CheckFirstLine(status, line, raw, text, expect, place, found);

        var response = new Pop3Response
        {
            Status = status,
            Text = raw.AsMemory(text..line.End),
            ResponseCode = status is Pop3Status.Ok or Pop3Status.Err ? Pop3Grammar.ResponseCode(raw.AsSpan(text..line.End)) : null,
            Raw = raw,
        };
        if (first < raw.Length) response = WithBody(response, raw, first, found);
        return response with { Irregularities = found.ToImmutable() };
    }

    private static Pop3Response WithBody(Pop3Response response, byte[] raw, int first, ImmutableArray<Irregularity>.Builder found)
    {
        var ends = Pop3StatusLine.EndsOf(raw, first);
        var last = raw.Length - (raw.AsSpan().EndsWith(".\r\n"u8) ? 3 : 2);
        if (raw.Length - last == 2) found.Add(new("pop3.response.crlf", "bare LF behind the last line", raw.Length - 1));
        var body = Pop3Body.Unstuff(raw.AsMemory(first..last), ends, out var unstuffed);
        if (unstuffed >= 0) found.Add(new("pop3.response.grammar", "a line that begins with a dot that is not stuffed", first + unstuffed));
        return response with { Body = body, RawBody = raw.AsMemory(first..) };
    }
}
