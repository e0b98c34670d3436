using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The tag of the answer to CAPABILITY lacks its last character.</summary>
internal sealed class CapabilityForgetsTag()
    : ImapFault("imap.tag.echoed/capability", "The tag of the answer to CAPABILITY lacks its last character.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapabilityForgetsTag());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag.Length: > 1 } status && session.Current.Is("CAPABILITY") ? [status with { Tag = status.Tag![..^1] }] : [response];
}
