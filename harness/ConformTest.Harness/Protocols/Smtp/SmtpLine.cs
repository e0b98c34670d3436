namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>Where a line stands in its reply.</summary>
internal enum SmtpLinePlace { First, Later }

/// <summary>One line of a reply: <c>Reply-code "-" [ textstring ]</c> or <c>Reply-code [ SP textstring ]</c> (RFC 5321 section 4.2).</summary>
/// <param name="Code">0 when the line does not begin with three digits and an end to them.</param>
/// <param name="Separator">The octet behind the code; 0 when there is none.</param>
/// <param name="Text">Where the text begins.</param>
internal readonly record struct SmtpLine(WireLine Wire, int Code, byte Separator, int Text)
{
    public static SmtpLine Of(ReadOnlySpan<byte> unit, WireLine wire)
    {
        var line = wire.Of(unit);
        if (line.Length < 3 || !Octets.AreDigits(line[..3]) || (line.Length > 3 && Octets.IsDigit(line[3]))) return new(wire, 0, 0, wire.Start);
        var code = ((line[0] - '0') * 100) + ((line[1] - '0') * 10) + (line[2] - '0');
        return line.Length == 3 ? new(wire, code, 0, wire.End) : new(wire, code, line[3], wire.Start + 4);
    }

    /// <summary>
    /// Whether the reply ends here. A line without a code ends nothing within a longer reply: there it is most likely a line end
    /// in the middle of a text, and the true last line is still to come.
    /// </summary>
    public bool IsLast(SmtpLinePlace place) => Code == 0 ? place == SmtpLinePlace.First : Separator != '-';
}
