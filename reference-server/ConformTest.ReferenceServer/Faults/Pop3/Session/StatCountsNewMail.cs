using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT counts messages that came during the session.</summary>
internal sealed class StatCountsNewMail()
    : Pop3Fault("pop3.session.snapshot/stat", "STAT counts messages that came during the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatCountsNewMail());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(session.State == Pop3States.Transaction && command.Is("STAT"), () => Pop3Reply.Ok($"{session.Maildrop!.Account.Inbox.Snapshot().Count} {session.Unmarked().Sum(session.OctetsOf)}"));
}
