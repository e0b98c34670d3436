using System.Collections.Frozen;

namespace ConformTest.Harness.Language.Linting;

/// <summary>The registered parameters of MAIL and RCPT, of which <c>{lacks BY}</c> may be said in a command of the target's client.</summary>
internal static class SmtpParameters
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "AUTH", "BODY", "BY", "CONPERM", "ENVID", "HOLDFOR", "HOLDUNTIL", "MT-PRIORITY", "MTRK", "NOTIFY", "ORCPT", "REQUIRETLS", "RET", "RRVS",
        "SIZE", "SMTPUTF8", "SOLICIT", "TRANSID");

    /// <summary>True for a line in which parameters stand, and no keywords.</summary>
    public static bool StandIn(Template template) =>
        template.Source.StartsWith("MAIL ", StringComparison.OrdinalIgnoreCase) || template.Source.StartsWith("RCPT ", StringComparison.OrdinalIgnoreCase);
}
