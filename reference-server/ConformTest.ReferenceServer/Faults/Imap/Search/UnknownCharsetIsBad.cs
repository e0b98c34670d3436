using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A charset that is not supported is answered BAD.</summary>
internal sealed class UnknownCharsetIsBad()
    : ImapFault("imap.search.unknown-charset-is-no", "A charset that is not supported is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnknownCharsetIsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("BADCHARSET") ? Completion.Bad(completion.Text) : completion;
}
