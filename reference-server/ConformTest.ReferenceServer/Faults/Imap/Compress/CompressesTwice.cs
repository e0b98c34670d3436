using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A second COMPRESS is answered OK, and changes nothing.</summary>
internal sealed class CompressesTwice()
    : ImapFault("imap.compress.once-only", "A second COMPRESS is answered OK, and changes nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CompressesTwice());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("COMPRESS") && completion.HasCode("COMPRESSIONACTIVE") ? Completion.Ok("active") : completion;
}
