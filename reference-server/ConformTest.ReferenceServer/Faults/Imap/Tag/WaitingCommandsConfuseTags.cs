using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>While more commands are waiting the tag of an answer lacks its last character.</summary>
internal sealed class WaitingCommandsConfuseTags()
    : ImapFault("imap.tag.echoed/pipelined", "While more commands are waiting the tag of an answer lacks its last character.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WaitingCommandsConfuseTags());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag.Length: > 1 } status && !session.Connection.Buffered.IsEmpty ? [status with { Tag = status.Tag![..^1] }] : [response];
}
