using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Keywords are not stored.</summary>
internal sealed class KeywordsAreForgotten()
    : ImapFault("imap.store.new-keywords", "Keywords are not stored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KeywordsAreForgotten());

    public override MessageFlags Storing(ImapSession session, FlagOperation operation, MessageFlags flags) =>
        MessageFlags.Of(flags.Names.Where(name => name.StartsWith('\\')));
}
