using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND does not send APPENDUID.</summary>
internal sealed class NoAppendUid()
    : ImapFault("imap.uidplus.sends-appenduid", "APPEND does not send APPENDUID.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoAppendUid());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("APPENDUID") ? completion with { Code = null } : completion;
}
