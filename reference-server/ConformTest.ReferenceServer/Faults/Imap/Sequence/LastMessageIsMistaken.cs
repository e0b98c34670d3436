using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Whoever asks for the last of more than two messages gets the one before.</summary>
internal sealed class LastMessageIsMistaken()
    : ImapFault("imap.sequence.position", "Whoever asks for the last of more than two messages gets the one before.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LastMessageIsMistaken());

    public override IReadOnlyList<int> Selecting(ImapSession session, Invocation invocation, IReadOnlyList<int> numbers) =>
        numbers is [> 2] && numbers[0] == session.View!.Count && invocation.Is("FETCH") ? [numbers[0] - 1] : numbers;
}
