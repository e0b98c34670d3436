using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsEveryCommandHelp() : SmtpFault(
    "smtp.ehlo.lists-every-command/help",
    "HELP works and is not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsEveryCommandHelp());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(keyword => keyword != "HELP")];
}
