using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Commands in small letters are unknown.</summary>
internal sealed class CapitalsOnly()
    : ImapFault("imap.syntax.case-insensitive", "Commands in small letters are unknown.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapitalsOnly());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Word(1).Any(char.IsAsciiLetterLower) ? Completion.Bad("unknown command") : null);
}
