using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Spaces, quotes and backslashes in names are listed as underscores.</summary>
internal sealed class SpacesBecomeUnderscores()
    : ImapFault("imap.list.names-match-the-pattern", "Spaces, quotes and backslashes in names are listed as underscores.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SpacesBecomeUnderscores());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.ListedName(name => name.Replace(' ', '_').Replace('"', '_').Replace('\\', '_'));
}
