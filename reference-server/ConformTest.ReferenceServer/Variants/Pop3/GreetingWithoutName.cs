using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>The greeting is in other words, and its time stamp in another place and form (RFC 1939 section 7: any msg-id).</summary>
internal sealed class GreetingWithoutName()
    : Pop3Variant("pop3.greeting.other-text", "The greeting is in other words, and its time stamp in another place and form (RFC 1939 section 7: any msg-id).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new GreetingWithoutName());

    public override string Timestamp(Pop3Session session, string timestamp) => timestamp.Length == 0 ? "" : $"<process-ID.{timestamp[1..]}";

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command is null && reply.Status == Pop3Status.Ok && session.Timestamp.Length > 0 ? reply with { Text = $"{session.Timestamp} hello there (1 > 0)" } : reply;
}
