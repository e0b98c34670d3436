using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Ends the session in order (RFC 9051 section 6.1.3).</summary>
internal sealed class Logout() : ImapCommand("LOGOUT", ValidIn.Any)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Logout());

    // "LOGOUT"
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        session.Deselect();
        await session.SendUntaggedAsync(Condition.Bye, null, "goodbye", cancellation);
        session.End();
        return Done();
    }
}
