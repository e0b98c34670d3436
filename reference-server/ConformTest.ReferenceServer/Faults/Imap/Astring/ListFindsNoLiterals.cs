using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LIST with a name that comes as a literal finds nothing.</summary>
internal sealed class ListFindsNoLiterals()
    : ImapFault("imap.astring.any-form/list", "LIST with a name that comes as a literal finds nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListFindsNoLiterals());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("LIST") && session.Current!.Text.Literals.Count > 0 && response.Listed() is not null ? [] : [response];
}
