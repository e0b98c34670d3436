using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LIST with a reference lists nothing.</summary>
internal sealed class ReferenceIsIgnored()
    : ImapFault("imap.list.reference-is-context", "LIST with a reference lists nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReferenceIsIgnored());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Listed() is not null && session.Current is { } list && list.Word(2) is { Length: > 0 } reference && reference[0] != '{' ? [] : [response];
}
