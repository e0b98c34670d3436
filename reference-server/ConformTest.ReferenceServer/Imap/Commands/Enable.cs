using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Turns extensions on that change what the server says (RFC 9051 section 6.3.1).</summary>
internal sealed class Enable() : ImapCommand("ENABLE", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Enable());

    public override string Capability => "ENABLE";

    // enable = "ENABLE" 1*(SP capability)
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        List<string> wanted = [];
        do
        {
            arguments.Sp();
            wanted.Add(arguments.Atom("capability"));
        }
        while (arguments.Next((byte)' '));
        arguments.Crlf();
        List<string> enabled = [];
        if (session.Revision == ImapRevision.Rev1 && Wants(wanted, "IMAP4rev2") && session.Context.Offers("IMAP4rev2"))
        {
            session.Revision = ImapRevision.Rev2;
            enabled.Add("IMAP4rev2");
        }

        var condstore = !session.IsCondstoreAware && Wants(wanted, "CONDSTORE") && session.Context.Offers("CONDSTORE");
        if (condstore) enabled.Add("CONDSTORE");
        await session.SendAsync(new DataResponse("ENABLED", [.. enabled.Select(ImapValue.Atom)]), cancellation);
        if (condstore) await session.EnableCondstoreAsync(cancellation);
        return Done();
    }

    private static bool Wants(List<string> wanted, string name) => wanted.Contains(name, StringComparer.OrdinalIgnoreCase);
}
