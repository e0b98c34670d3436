using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>CREATE refuses names with quotes and backslashes.</summary>
internal sealed class FewerNames() : ImapVariant("imap.create.fewer-names", "CREATE refuses names with quotes and backslashes.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new FewerNames());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("CREATE") && invocation.Says("\\") ? Completion.No("CANNOT", "no such names here") : null);
}
