using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class KeepsTheRoute() : SmtpFault("smtp.report.route-stripped", "The route stays in the reverse-path, where no report finds its way.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KeepsTheRoute());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Mentions("MAIL", "<@") == true && session.Transaction is { ReversePath: { } path })
            session.Transaction = new() { ReversePath = path with { Text = $"@a.example,@b.example:{path.Text}" } };
        return default;
    }
}
