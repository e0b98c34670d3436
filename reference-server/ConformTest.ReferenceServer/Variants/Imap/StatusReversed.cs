using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Items of STATUS come in another order than they were asked for.</summary>
internal sealed class StatusReversed()
    : ImapVariant("imap.status-response.other-order", "Items of STATUS come in another order than they were asked for.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new StatusReversed());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "STATUS", Values: [var name, ListValue list] } status
            ? [status with { Values = [name, list with { Items = [.. list.Items.Chunk(2).Reverse().SelectMany(pair => pair)] }] }]
            : [response];
}
