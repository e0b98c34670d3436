using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPENDUID has another UID validity than the mailbox.</summary>
internal sealed class AppendUidIsWrong()
    : ImapFault("imap.uidplus.codes-are-true", "APPENDUID has another UID validity than the mailbox.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendUidIsWrong());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("APPENDUID") ? completion with { Code = new("APPENDUID", completion.Code!.Arguments[0].Off(1), completion.Code.Arguments[1]) } : completion;
}
