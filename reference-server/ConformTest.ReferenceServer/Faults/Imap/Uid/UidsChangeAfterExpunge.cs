using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After an EXPUNGE response all messages have other UIDs.</summary>
internal sealed class UidsChangeAfterExpunge()
    : ImapFault("imap.uid.unchanged-in-session", "After an EXPUNGE response all messages have other UIDs.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidsChangeAfterExpunge());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is NumberResponse { Name: "EXPUNGE" }) session.Mark("expunged");
        return session.IsMarked("expunged") ? response.Item(name => name == "UID", uid => uid.Off(1000)) : [response];
    }
}
