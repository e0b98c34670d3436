using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataEndClearsState() : SmtpFault(
    "smtp.data.end-clears-state",
    "The transaction stays open behind the end of data.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataEndClearsState());

    public override bool Keeps(SmtpSession session, SmtpReset reset) => reset == SmtpReset.EndOfData;
}
