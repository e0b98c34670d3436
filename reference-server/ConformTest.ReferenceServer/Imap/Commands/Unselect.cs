using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Leaves the mailbox and removes nothing (RFC 9051 section 6.4.2).</summary>
internal sealed class Unselect() : ImapCommand("UNSELECT", ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Unselect());

    public override string Capability => "UNSELECT";

    // "UNSELECT"
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        session.Deselect();
        return new(Done());
    }
}
