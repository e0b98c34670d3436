using System.Collections.Frozen;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>
/// <c>smtp.reply.listed-codes</c>, RFC 5321 section 4.2: servers send the codes of that document and do not invent others. Fair because the
/// codes that documents on the standards track have added since are known here too, whether or not the server offers their extension.
/// </summary>
internal static class SmtpReplyCodes
{
    private static readonly FrozenSet<int> Listed = new[]
    {
        // RFC 5321 section 4.2.3
        211, 214, 220, 221, 250, 251, 252, 354, 421, 450, 451, 452, 455, 500, 501, 502, 503, 504, 550, 551, 552, 553, 554, 555,

        // RFC 1985 section 5.2 (ETRN), RFC 2645 section 5.2 (ATRN)
        253, 458, 459, 453,

        // RFC 4954 section 6 (AUTH), with 334 of its section 4 and 538 of RFC 2554; RFC 3207 section 4 (STARTTLS)
        235, 334, 432, 454, 530, 534, 535, 538,

        // RFC 5248 section 3: what stands beside enhanced codes in their registry
        422, 523, 524, 525,

        // RFC 7504 section 3: hosts and domains that take no mail
        521, 556,
    }.ToFrozenSet();

    /// <summary>What is wrong with a code that the grammar allows, or null.</summary>
    public static string? Fault(int code) => Listed.Contains(code) ? null : $"reply code {code} is in no standard";
}
