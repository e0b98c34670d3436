using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPYUID has the UID of the message before the copy.</summary>
internal sealed class CopyUidNamesAnother()
    : ImapFault("imap.uidplus.codes-are-true/copied", "COPYUID has the UID of the message before the copy.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyUidNamesAnother());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("COPYUID") && completion.Code!.Arguments is [var validity, var source, AtomValue copied] && uint.TryParse(copied.Text, out var uid)
            ? completion with { Code = new("COPYUID", validity, source, ImapValue.Number(uid - 1)) }
            : completion;
}
