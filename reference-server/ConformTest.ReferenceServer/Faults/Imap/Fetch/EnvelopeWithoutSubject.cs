using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The subject in ENVELOPE is always NIL.</summary>
internal sealed class EnvelopeWithoutSubject()
    : ImapFault("imap.fetch.envelope", "The subject in ENVELOPE is always NIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnvelopeWithoutSubject());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "ENVELOPE", envelope => envelope.At(1, _ => ImapValue.Nil));
}
