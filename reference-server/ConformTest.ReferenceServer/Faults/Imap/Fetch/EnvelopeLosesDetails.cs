using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ENVELOPE cuts local parts at a plus sign.</summary>
internal sealed class EnvelopeLosesDetails()
    : ImapFault("imap.fetch.envelope/subaddress", "ENVELOPE cuts local parts at a plus sign.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnvelopeLosesDetails());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "ENVELOPE", WithoutDetail);

    private static ImapValue WithoutDetail(ImapValue value) => value switch
    {
        ListValue list => list with { Items = [.. list.Items.Select(WithoutDetail)] },
        StringValue text when text.Octets.Span.IndexOf((byte)'+') is > 0 and var plus => new StringValue(text.Octets[..plus]),
        _ => value,
    };
}
