using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Does nothing but let the client hear the news (RFC 9051 section 6.1.2).</summary>
internal sealed class Noop() : ImapCommand("NOOP", ValidIn.Any)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Noop());

    // "NOOP"
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        return new(Done());
    }
}
