using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FLAGS does not name \Draft.</summary>
internal sealed class FlagsWithoutDraft()
    : ImapFault("imap.select.flags-name-the-system-flags", "FLAGS does not name \\Draft.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FlagsWithoutDraft());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "FLAGS" } flags && flags.Values[0] is ListValue list
                ? [flags with { Values = [list with { Items = [.. list.Items.Where(f => f is not AtomValue { Text: @"\Draft" })] }] }]
                : [response];
}
