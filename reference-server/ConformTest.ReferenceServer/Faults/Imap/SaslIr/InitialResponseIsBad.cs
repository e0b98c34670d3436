using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>An initial response is answered BAD.</summary>
internal sealed class InitialResponseIsBad()
    : ImapFault("imap.sasl-ir.accepts-initial-response", "An initial response is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new InitialResponseIsBad());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("AUTHENTICATE") && invocation.Word(3).Length > 0 ? Completion.Bad("too many arguments") : null);
}
