using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The last entry of To is left out of ENVELOPE.</summary>
internal sealed class GroupsWithoutEnd()
    : ImapFault("imap.fetch.envelope-groups", "The last entry of To is left out of ENVELOPE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GroupsWithoutEnd());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "ENVELOPE", envelope => envelope.At(5, to => to is ListValue list ? list with { Items = [.. list.Items.SkipLast(1)] } : to));
}
