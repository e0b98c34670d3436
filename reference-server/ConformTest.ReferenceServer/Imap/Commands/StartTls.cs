using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Goes on under TLS (RFC 9051 section 6.2.1).</summary>
internal sealed class StartTls() : ImapCommand("STARTTLS", ValidIn.NotAuthenticated)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new StartTls());

    public override bool IsOffered(ImapSession session) => session.Context.Offers("STARTTLS");

    // "STARTTLS"
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        return new(CapabilityList.CanStartTls(session) ? Completion.Ok("begin the handshake") : Completion.Bad("TLS is in use already"));
    }

    public override async ValueTask CompletedAsync(ImapSession session, Completion completion, CancellationToken cancellation)
    {
        if (completion.Condition != Condition.Ok) return;
        // The connection drops whatever came in clear behind the command.
        if (!await session.Connection.StartTlsAsync(cancellation)) session.End();
        else foreach (var fault in session.Faults ?? []) await fault.SecuredAsync(session, cancellation);
    }
}
