using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT removes what was retrieved, and nothing announces it.</summary>
internal sealed class RemovesInSilence()
    : Pop3Fault("pop3.expire.announced", "QUIT removes what was retrieved, and nothing announces it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemovesInSilence());

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        end == Pop3End.Quit ? [.. uids.Union(session.Memory<HashSet<uint>>())] : uids;

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content)
    {
        if (command.Is("RETR")) session.Memory<HashSet<uint>>().Add(message.Stored.Uid);
        return content;
    }

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Where(line => !line.StartsWith("EXPIRE", StringComparison.Ordinal))];
}
