using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>AUTHENTICATE without an initial response is answered BAD.</summary>
internal sealed class InitialResponseIsRequired()
    : ImapFault("imap.sasl-ir.initial-response-is-optional", "AUTHENTICATE without an initial response is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new InitialResponseIsRequired());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("AUTHENTICATE") && invocation.Word(3).Length == 0 ? Completion.Bad("an argument is missing") : null);
}
