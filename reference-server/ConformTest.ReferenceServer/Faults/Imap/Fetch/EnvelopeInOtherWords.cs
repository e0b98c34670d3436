using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ENVELOPE has the date without the day of the week.</summary>
internal sealed class EnvelopeInOtherWords()
    : ImapFault("imap.fetch.envelope/date", "ENVELOPE has the date without the day of the week.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnvelopeInOtherWords());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "ENVELOPE", envelope => envelope.At(0, date => date.Cut(5, 0)));
}
