using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPY clears the flags of the source.</summary>
internal sealed class CopyClearsSource()
    : ImapFault("imap.copy.leaves-the-source", "COPY clears the flags of the source.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyClearsSource());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("COPY") && session.View is { } view)
            session.ChangeFlags(Enumerable.Range(1, view.Count).Select(n => view[n]), FlagOperation.Replace, MessageFlags.None);
        return completion;
    }
}
