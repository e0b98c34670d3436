using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A subset of the header ends without the blank line.</summary>
internal sealed class NoBlankLineBehindFields()
    : ImapFault("imap.fetch.header-fields-end-with-blank-line", "A subset of the header ends without the blank line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoBlankLineBehindFields());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.Contains("HEADER.FIELDS", StringComparison.Ordinal), text => text.Cut(0, 2));
}
