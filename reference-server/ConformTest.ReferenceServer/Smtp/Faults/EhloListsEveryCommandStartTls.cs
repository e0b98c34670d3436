using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsEveryCommandStartTls() : SmtpFault(
    "smtp.ehlo.lists-every-command/starttls",
    "STARTTLS works and is not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsEveryCommandStartTls());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(keyword => keyword != "STARTTLS")];
}
