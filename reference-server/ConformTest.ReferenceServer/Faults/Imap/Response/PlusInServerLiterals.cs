using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Literals from the server have the plus that only clients may send.</summary>
internal sealed class PlusInServerLiterals()
    : ImapFault("imap.response.literal-form/non-synchronizing", "Literals from the server have the plus that only clients may send.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PlusInServerLiterals());

    public override ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets)
    {
        if (response is not FetchResponse) return octets;
        var text = Encoding.Latin1.GetString(octets.Span);
        return Encoding.Latin1.GetBytes(text.Replace("}\r\n", "+}\r\n", StringComparison.Ordinal));
    }
}
