using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>What was retrieved is removed by QUIT, and EXPIRE 0 says so (RFC 2449 section 6.7).</summary>
internal sealed class DownloadAndDelete()
    : Pop3Variant("pop3.expire.zero", "What was retrieved is removed by QUIT, and EXPIRE 0 says so (RFC 2449 section 6.7).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new DownloadAndDelete());

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines.Select(line => line.StartsWith("EXPIRE", StringComparison.Ordinal) ? "EXPIRE 0" : line)];

    public override ReadOnlyMemory<byte> Content(Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content)
    {
        if (command.Is("RETR")) session.Memory<HashSet<uint>>().Add(message.Stored.Uid);
        return content;
    }

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        end == Pop3End.Quit ? [.. uids.Union(session.Memory<HashSet<uint>>())] : uids;
}
