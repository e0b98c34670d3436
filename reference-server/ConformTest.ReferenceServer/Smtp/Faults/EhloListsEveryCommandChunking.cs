using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsEveryCommandChunking() : SmtpFault(
    "smtp.ehlo.lists-every-command/chunking",
    "BDAT works, and CHUNKING is not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsEveryCommandChunking());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(keyword => keyword != "CHUNKING")];
}
