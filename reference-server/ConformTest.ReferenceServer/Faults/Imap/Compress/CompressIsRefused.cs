using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COMPRESS is announced and answered NO.</summary>
internal sealed class CompressIsRefused()
    : ImapFault("imap.compress.accepted", "COMPRESS is announced and answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CompressIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("COMPRESS") ? completion.Fails() : completion;
}
