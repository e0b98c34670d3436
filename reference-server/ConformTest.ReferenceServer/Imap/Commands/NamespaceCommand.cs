using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Tells under which prefixes mailboxes live (RFC 9051 section 6.3.10).</summary>
internal sealed class NamespaceCommand() : ImapCommand("NAMESPACE", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new NamespaceCommand());

    public override string Capability => "NAMESPACE";

    // namespace-command = "NAMESPACE"
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        var personal = ImapValue.List(ImapValue.List(ImapValue.String(""), ImapValue.String("/")));
        await session.SendAsync(new DataResponse("NAMESPACE", personal, ImapValue.Nil, ImapValue.Nil), cancellation);
        return Done();
    }
}
