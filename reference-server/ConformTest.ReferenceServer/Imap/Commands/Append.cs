using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Puts a message into a mailbox (RFC 9051 section 6.3.12, RFC 4315 section 3).</summary>
internal sealed class Append() : ImapCommand("APPEND", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Append());

    // append = "APPEND" SP mailbox [SP flag-list] [SP date-time] SP literal (RFC 3516: or literal8)
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var name = arguments.Mailbox();
        arguments.Sp();
        IReadOnlyList<string> flags = [];
        if (arguments.Next((byte)'('))
        {
            flags = arguments.FlagList();
            arguments.Sp();
        }

        var date = session.Context.Time.GetUtcNow();
        if (arguments.Next((byte)'"'))
        {
            date = arguments.DateTime();
            arguments.Sp();
        }

        var literal = session.Context.Offers("BINARY") ? arguments.AnyLiteral() : arguments.Literal();
        arguments.Crlf();
        if (session.Account!.Mailboxes.Find(name) is not { } mailbox) return new(Completion.No("TRYCREATE", "there is no such mailbox"));
        var message = new NewMessage(literal.Octets, MessageFlags.Of(flags), date);
        foreach (var fault in session.Faults ?? []) message = fault.Appending(session, mailbox, message);
        var stored = mailbox.AppendAll([message])[0];
        return new(Done(session.Context.Offers("UIDPLUS")
            ? new("APPENDUID", ImapValue.Number(mailbox.UidValidity), ImapValue.Number(stored.Uid))
            : null));
    }
}
