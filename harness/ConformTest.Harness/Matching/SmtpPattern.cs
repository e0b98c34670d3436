using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Matching;

/// <summary>One acceptable beginning of a reply: <c>250</c>, <c>5yz 5.y.z</c>. Letters stand for any digit or number.</summary>
internal sealed record SmtpCodes(string Code, string? Enhanced)
{
    public bool Fit(SmtpReply reply)
    {
        var code = reply.Code.ToString("D3");
        if (code.Length != 3 || reply.Code == 0) return false;
        for (var index = 0; index < 3; index++)
        {
            if (char.IsAsciiDigit(Code[index]) && Code[index] != code[index]) return false;
        }
        return Enhanced is null || (reply.Enhanced is { } found && FitEnhanced(found));
    }

    private bool FitEnhanced(EnhancedStatusCode found)
    {
        int[] numbers = [found.Class, found.Subject, found.Detail];
        var parts = Enhanced!.Split('.');
        for (var index = 0; index < 3; index++)
        {
            if (char.IsAsciiDigit(parts[index][0]) && int.Parse(parts[index]) != numbers[index]) return false;
        }
        return true;
    }
}

/// <summary>A pattern line of SMTP taken apart: <c>503 | 554</c>, <c>250 2.1.5</c>, <c>220 {host=Domain} {*}</c>.</summary>
/// <param name="Codes">The alternatives; empty for any reply.</param>
/// <param name="Text">The pattern of the text; empty when the text is for people.</param>
/// <param name="Conditions">Keywords offered or not.</param>
internal sealed partial record SmtpPattern(ImmutableArray<SmtpCodes> Codes, ImmutableArray<Piece> Text, ImmutableArray<PresencePiece> Conditions)
{
    /// <summary><c>{code=Reply-code}</c> in place of codes, or null.</summary>
    public HolePiece? CodeHole { get; private init; }

    /// <summary>The text as it stands, also when it has no braces.</summary>
    public ImmutableArray<Piece> Verbatim { get; private init; }

    public static SmtpPattern Of(ImmutableArray<Piece> pieces, PendingScope scope)
    {
        ImmutableArray<PresencePiece> conditions = [.. pieces.OfType<PresencePiece>()];
        pieces = [.. pieces.Where(piece => piece is not PresencePiece)];
        var hole = pieces is [HolePiece { Rule: var rule } first, ..] && rule.Equals("Reply-code", StringComparison.OrdinalIgnoreCase) ? first : null;
        var head = PatternHead.Of(hole is null ? pieces : pieces[1..], scope);
        var codes = ImmutableArray.CreateBuilder<SmtpCodes>();
        var at = 0;
        for (var match = Codeword().Match(head.Text); match.Success; match = Codeword().Match(head.Text, at))
        {
            codes.Add(new(match.Groups["code"].Value, match.Groups["enhanced"] is { Success: true } enhanced ? enhanced.Value : null));
            at += match.Length;
            if (!match.Value.EndsWith('|')) break;
        }
        var text = head.Behind(at);
        return new(codes.ToImmutable(), Pieces.HaveBraces(text.AsSpan()) ? text : [], conditions) { CodeHole = hole, Verbatim = text };
    }

    /// <summary>How many octets of a line's text the enhanced code takes when the pattern names one.</summary>
    public int EnhancedLength(ReadOnlySpan<byte> text)
    {
        if (!Codes.Any(code => code.Enhanced is not null) || !EnhancedStatusCode.TryRead(text, out _)) return 0;
        var space = text.IndexOf((byte)' ');
        return space < 0 ? text.Length : space + 1;
    }

    [GeneratedRegex(@"\G *(?<code>[0-9xyzXYZ]{3})(?:(?= *\|)|(?=[ -])|$)(?:[ -](?<enhanced>[245xyz]\.(?:[0-9]{1,3}|[xyz])\.(?:[0-9]{1,3}|[xyz]))(?=[ |]|$))?(?: *\||-)?")]
    private static partial Regex Codeword();
}
