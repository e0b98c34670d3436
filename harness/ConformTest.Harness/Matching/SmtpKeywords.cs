using System.Text;
using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Matching;

/// <summary>Pattern lines that name EHLO keywords.</summary>
internal static class SmtpKeywords
{
    /// <summary>Whether a keyword is offered; <c>AUTH=PLAIN</c> asks for a keyword with this among its parameters.</summary>
    public static bool Offers(EhloKeywords keywords, string keyword)
    {
        if (keywords.Offers(keyword)) return true;
        var parts = keyword.Split('=', 2);
        return parts.Length == 2 && keywords.Parameters(parts[0]).Contains(parts[1], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Compares a line such as <c>SIZE {n=size-value}</c>; parameters are compared only where there are braces in them.</summary>
    public static string? Difference(SmtpPattern line, EhloKeywords keywords, PendingScope scope)
    {
        var head = PatternHead.Of(line.Verbatim, scope);
        var keyword = head.Text.Split(' ', 2)[0];
        if (keyword.Length == 0) return null;
        if (!keywords.Offers(keyword)) return $" without {keyword}";
        var parameters = head.Behind(keyword.Length);
        if (!Pieces.HaveBraces(parameters.AsSpan())) return null;
        var found = Encoding.Latin1.GetBytes(string.Join(' ', keywords.Parameters(keyword)));
        return TextMatcher.Fits(parameters.AsSpan(), found, scope) ? null : $" with other parameters of {keyword}";
    }
}
