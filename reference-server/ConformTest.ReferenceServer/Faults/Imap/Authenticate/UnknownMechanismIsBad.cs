using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A mechanism that is not supported is answered BAD.</summary>
internal sealed class UnknownMechanismIsBad()
    : ImapFault("imap.authenticate.unknown-mechanism-is-no", "A mechanism that is not supported is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnknownMechanismIsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("AUTHENTICATE") && completion.HasCode("CANNOT") ? Completion.Bad(completion.Text) : completion;
}
