using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloResetsStateSequence() : SmtpFault(
    "smtp.ehlo.resets-state/sequence",
    "Behind EHLO in a transaction MAIL is still out of sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloResetsStateSequence());

    public override bool Keeps(SmtpSession session, SmtpReset reset) =>
        reset == SmtpReset.Hello;
}
