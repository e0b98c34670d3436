using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinarymimeNeedsChunking() : SmtpFault(
    "smtp.binarymime.needs-chunking",
    "BINARYMIME is offered without CHUNKING.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeNeedsChunking());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(keyword => keyword != "CHUNKING")];
}
