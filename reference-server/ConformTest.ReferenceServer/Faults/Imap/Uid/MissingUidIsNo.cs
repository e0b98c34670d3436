using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A UID command that names no message is answered NO.</summary>
internal sealed class MissingUidIsNo()
    : ImapFault("imap.uid.missing-is-no-error", "A UID command that names no message is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MissingUidIsNo());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0) session.Mark("nothing");
        return numbers;
    }

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        session.Notes.Remove("nothing") && invocation.Is("UID FETCH", "UID STORE", "UID COPY") ? completion.Fails() : completion;
}
