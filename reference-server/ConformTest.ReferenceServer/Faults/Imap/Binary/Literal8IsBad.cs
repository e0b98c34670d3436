using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND with a literal8 is answered BAD.</summary>
internal sealed class Literal8IsBad()
    : ImapFault("imap.binary.append-takes-literal8", "APPEND with a literal8 is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Literal8IsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && invocation.Text.Literals is [.., { Form: LiteralForm.Binary }] ? Completion.Bad("what is that tilde?") : completion;
}
