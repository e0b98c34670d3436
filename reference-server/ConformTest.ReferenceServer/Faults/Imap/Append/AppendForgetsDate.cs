using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND sets the present date.</summary>
internal sealed class AppendForgetsDate()
    : ImapFault("imap.append.sets-internal-date", "APPEND sets the present date.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendForgetsDate());

    public override NewMessage Appending(ImapSession session, Mailbox target, NewMessage message) =>
        message with { InternalDate = session.Context.Time.GetUtcNow() };
}
