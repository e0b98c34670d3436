using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LITERAL- is offered beside LITERAL+.</summary>
internal sealed class OffersBothLiteralForms()
    : ImapFault("imap.literal-plus.one-form-offered", "LITERAL- is offered beside LITERAL+.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OffersBothLiteralForms());

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) =>
        [.. capabilities, "LITERAL-"];
}
