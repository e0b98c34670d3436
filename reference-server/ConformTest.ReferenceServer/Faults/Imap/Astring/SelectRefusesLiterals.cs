using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT with a name that comes as a literal is answered NO.</summary>
internal sealed class SelectRefusesLiterals()
    : ImapFault("imap.astring.any-form/select", "SELECT with a name that comes as a literal is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectRefusesLiterals());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("SELECT") && invocation.Text.Literals.Count > 0 ? completion.Fails() : completion;
}
