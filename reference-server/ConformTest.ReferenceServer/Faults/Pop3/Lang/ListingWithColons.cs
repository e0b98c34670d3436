using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A colon stands behind the tags of languages.</summary>
internal sealed class ListingWithColons()
    : Pop3Fault("pop3.lang.listing-form", "A colon stands behind the tags of languages.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListingWithColons());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("LANG") == true ? reply.WithLines(line => line.Replace(" ", ": ", StringComparison.Ordinal)) : reply;
}
