using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>The greeting has no time stamp, and APOP is not taken (RFC 1939 section 7: optional).</summary>
internal sealed class ApopWithheld()
    : Pop3Variant("pop3.apop.none", "The greeting has no time stamp, and APOP is not taken (RFC 1939 section 7: optional).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ApopWithheld());

    public override string Timestamp(Pop3Session session, string timestamp) => "";

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        new(command.Is("APOP") ? Pop3Reply.Err("Unknown command") : null);
}
