using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloKeywordsRegistered() : SmtpFault(
    "smtp.ehlo.keywords-registered",
    "A keyword is offered that nobody has registered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloKeywordsRegistered());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords, "FROBNICATE"];
}
