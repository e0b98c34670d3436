using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>After ENABLE the capability ENABLE is no longer listed.</summary>
internal sealed class EnableHidesItself()
    : ImapFault("imap.enable.keeps-capabilities", "After ENABLE the capability ENABLE is no longer listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnableHidesItself());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (invocation.Is("ENABLE")) session.Mark("enabled");
        return completion;
    }

    public override IReadOnlyList<string> Capabilities(ImapSession session, IReadOnlyList<string> capabilities) =>
        session.IsMarked("enabled") ? [.. capabilities.Where(c => c != "ENABLE")] : capabilities;
}
