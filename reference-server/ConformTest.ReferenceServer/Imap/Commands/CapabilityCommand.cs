using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Tells what the server can do (RFC 9051 section 6.1.1).</summary>
internal sealed class CapabilityCommand() : ImapCommand("CAPABILITY", ValidIn.Any)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new CapabilityCommand());

    // "CAPABILITY"
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        await session.SendAsync(new DataResponse("CAPABILITY", [.. CapabilityList.For(session).Select(ImapValue.Atom)]), cancellation);
        return Done();
    }
}
