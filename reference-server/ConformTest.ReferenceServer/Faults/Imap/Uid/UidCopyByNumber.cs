using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID COPY copies the last message.</summary>
internal sealed class UidCopyByNumber()
    : ImapFault("imap.uid.copy-by-uid", "UID COPY copies the last message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidCopyByNumber());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        invocation.Is("UID COPY") && numbers.Count > 0 ? [session.View!.Count] : numbers;
}
