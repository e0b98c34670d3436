using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Mailbox names that come as literals are put in capitals.</summary>
internal sealed class LiteralNamesInCapitals()
    : ImapFault("imap.astring.any-form", "Mailbox names that come as literals are put in capitals.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LiteralNamesInCapitals());

    public override ReadOnlyMemory<byte> LiteralRead(ImapSession session, LiteralHeader header, ReadOnlyMemory<byte> octets) =>
        octets.Length < 64 ? Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(octets.Span).ToUpperInvariant()) : octets;
}
