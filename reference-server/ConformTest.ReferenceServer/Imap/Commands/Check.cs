using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Asks for housekeeping, of which there is none (RFC 3501 section 6.4.1; RFC 9051 has it no more).</summary>
internal sealed class Check() : ImapCommand("CHECK", ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Check());

    // "CHECK"
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        return new(Done());
    }
}
