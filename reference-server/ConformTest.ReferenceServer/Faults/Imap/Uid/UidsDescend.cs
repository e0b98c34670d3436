using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UIDs go down from message to message.</summary>
internal sealed class UidsDescend()
    : ImapFault("imap.uid.ascending", "UIDs go down from message to message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidsDescend());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "UID", uid => uid is NumberValue number ? ImapValue.Number(1_000_000 - number.Value) : uid);
}
