using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ENABLE without arguments is answered OK.</summary>
internal sealed class EnableOfNothingIsOk()
    : ImapFault("imap.enable.needs-an-argument", "ENABLE without arguments is answered OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnableOfNothingIsOk());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("ENABLE") && completion.Condition == Condition.Bad ? Completion.Ok("ENABLE completed") : completion;
}
