using System.Text.RegularExpressions;

namespace ConformTest.Reports.Digest;

/// <summary>Where a clause can be read.</summary>
public static partial class ClauseLink
{
    /// <summary>The clause's place at the RFC Editor; null when it is not of the form <c>RFC 5321 section 4.1</c>.</summary>
    public static string? Of(string clause) => Form().Match(clause) is { Success: true } match
        ? $"https://www.rfc-editor.org/rfc/rfc{match.Groups[1].Value}#{match.Groups[2].Value}-{match.Groups[3].Value}"
        : null;

    [GeneratedRegex("^RFC ([0-9]{1,5}) (section|appendix) ([0-9A-Z]+(?:\\.[0-9A-Z]+)*)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
