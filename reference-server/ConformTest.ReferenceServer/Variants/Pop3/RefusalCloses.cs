using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>The connection is closed behind a login that was refused (RFC 1939 section 4).</summary>
internal sealed class RefusalCloses()
    : Pop3Variant("pop3.login.refusal-closes", "The connection is closed behind a login that was refused (RFC 1939 section 4).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new RefusalCloses());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command is not null && session.State == Pop3States.Authorization && reply.Status == Pop3Status.Err && (command.Is("PASS") || command.Is("APOP") || command.Is("AUTH"))) session.End();
        return default;
    }
}
