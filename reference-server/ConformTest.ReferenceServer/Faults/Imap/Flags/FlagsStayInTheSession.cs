using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Flags are seen only in sessions that have stored some.</summary>
internal sealed class FlagsStayInTheSession()
    : ImapFault("imap.flags.permanent-are-shared", "Flags are seen only in sessions that have stored some.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FlagsStayInTheSession());

    public override MessageFlags Storing(ImapSession session, FlagOperation operation, MessageFlags flags)
    {
        session.Mark("stored");
        return flags;
    }

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.IsMarked("stored") ? [response] : response.Item(name => name == "FLAGS", _ => ImapValue.List());
}
