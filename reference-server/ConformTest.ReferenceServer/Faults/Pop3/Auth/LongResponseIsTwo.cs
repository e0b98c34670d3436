using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A response longer than 512 octets is refused, and what is over is a command.</summary>
internal sealed class LongResponseIsTwo()
    : Pop3Fault("pop3.auth.long-response", "A response longer than 512 octets is refused, and what is over is a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongResponseIsTwo());

    public override ServerLimits Limits(Pop3Session session, ServerLimits limits) => limits with { AuthenticationLine = 512 };

    public override async ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("AUTH") == true && reply.Text.Contains("too long", StringComparison.Ordinal)) await session.ReplyAsync(null, Pop3Reply.Err("Unknown command"), cancellation);
    }
}
