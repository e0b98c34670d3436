using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class SizeNotExact() : ImapFault("imap.fetch.rfc822-size-exact", "RFC822.SIZE counts each line end as one octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeNotExact());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        [response is FetchResponse fetch ? fetch with { Items = [.. fetch.Items.Select(item => Shrink(item, fetch))] } : response];

    private static FetchItem Shrink(FetchItem item, FetchResponse fetch) => item.Name == "RFC822.SIZE"
        ? item with { Value = ImapValue.Number(fetch.Message.Content.Length - fetch.Message.Content.Span.Count("\r\n"u8)) }
        : item;
}
