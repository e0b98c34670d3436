using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPENDUID has the UID of the message that will come next.</summary>
internal sealed class AppendUidNamesAnother()
    : ImapFault("imap.uidplus.codes-are-true/appended", "APPENDUID has the UID of the message that will come next.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendUidNamesAnother());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("APPENDUID") ? completion with { Code = new("APPENDUID", completion.Code!.Arguments[0], completion.Code.Arguments[1].Off(1)) } : completion;
}
