using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The NO to an unknown charset has no BADCHARSET.</summary>
internal sealed class UnknownCharsetWithoutCode()
    : ImapFault("imap.search.badcharset", "The NO to an unknown charset has no BADCHARSET.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnknownCharsetWithoutCode());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("BADCHARSET") ? completion with { Code = null } : completion;
}
