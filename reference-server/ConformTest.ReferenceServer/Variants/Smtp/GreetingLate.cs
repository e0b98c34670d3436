using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>The greeting comes only after a while, as of servers that wait for those who talk too early (RFC 5321 section 4.5.3.2.1 gives it five minutes).</summary>
internal sealed class GreetingLate()
    : SmtpVariant("smtp.greeting.late", "The greeting comes only after a while, as of servers that wait for those who talk too early (RFC 5321 section 4.5.3.2.1 gives it five minutes).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new GreetingLate());

    private static readonly TimeSpan While = TimeSpan.FromMilliseconds(250);

    // Asked once before the greeting is written.
    public override async ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command is null && reply.Code == 220) await session.Connection.DelayAsync(While, cancellation);
    }
}
