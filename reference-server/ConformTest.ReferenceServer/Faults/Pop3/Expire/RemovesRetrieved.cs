using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT removes what was retrieved; what EXPIRE says of that is each fault's own.</summary>
internal abstract class RemovesRetrieved(string name, string summary) : Pop3Fault(name, summary)
{
    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        end == Pop3End.Quit ? [.. uids.Union(session.Memory<HashSet<uint>>())] : uids;

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content)
    {
        if (command.Is("RETR")) session.Memory<HashSet<uint>>().Add(message.Stored.Uid);
        return content;
    }
}
