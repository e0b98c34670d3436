using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Status responses have a text of one character.</summary>
internal sealed class ShortestTexts()
    : ImapVariant("imap.status.shortest-texts", "Status responses have a text of one character.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ShortestTexts());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse status ? [status with { Text = "." }] : [response];
}
