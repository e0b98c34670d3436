using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COMPRESS is answered OK, and everything goes on in clear.</summary>
internal sealed class NeverCompresses()
    : ImapFault("imap.compress.begins-after-ok", "COMPRESS is answered OK, and everything goes on in clear.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NeverCompresses());

    public override bool Compresses(ImapSession session, bool begins) => false;
}
