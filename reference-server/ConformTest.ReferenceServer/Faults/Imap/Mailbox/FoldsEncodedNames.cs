using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Letters outside of ASCII all come out as the same one.</summary>
internal sealed class FoldsEncodedNames()
    : ImapFault("imap.mailbox.utf-7-is-case-sensitive", "Letters outside of ASCII all come out as the same one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FoldsEncodedNames());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.ListedName(name => string.Concat(name.Select(c => c > '\x7f' ? '\u00e4' : c)));
}
