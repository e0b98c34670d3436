using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>AUTH lists mechanisms that nobody knows, in front of the others and behind them.</summary>
internal sealed class AuthUnknownMechanisms()
    : SmtpVariant("smtp.auth.unknown-mechanisms", "AUTH lists mechanisms that nobody knows, in front of the others and behind them.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new AuthUnknownMechanisms());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(line => line.StartsWith("AUTH ", StringComparison.Ordinal) ? $"AUTH X-FIRST {line["AUTH ".Length..]} X_LAST" : line)];
}
