using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BINARY.SIZE is too large by one.</summary>
internal sealed class BinarySizeIsWrong()
    : ImapFault("imap.binary.size-matches", "BINARY.SIZE is too large by one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarySizeIsWrong());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.StartsWith("BINARY.SIZE", StringComparison.Ordinal), size => size.Off(1));
}
