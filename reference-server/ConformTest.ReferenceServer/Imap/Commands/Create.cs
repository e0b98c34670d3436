using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Creates a mailbox (RFC 9051 section 6.3.4), for a special use where asked (RFC 6154 section 3).</summary>
internal sealed class Create() : ImapCommand("CREATE", ValidIn.AuthenticatedOrSelected)
{
    /// <summary>\All and \Flagged would be views of other mailboxes, which the store does not have.</summary>
    private static readonly string[] Uses = [@"\Archive", @"\Drafts", @"\Junk", @"\Sent", @"\Trash"];

    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Create());

    // create = "CREATE" SP mailbox [SP "(" "USE" SP "(" [use-attr *(SP use-attr)] ")" ")"]
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var mailbox = arguments.Mailbox();
        var uses = session.Context.Offers("CREATE-SPECIAL-USE") && arguments.TrySp() ? UseAttributes(arguments) : [];
        arguments.Crlf();
        // A trailing delimiter only says what is planned; the name is without it.
        if (mailbox.EndsWith(MailboxName.Delimiter)) mailbox = mailbox[..^1];
        string? use = null;
        if (uses.Count > 0)
        {
            use = Array.Find(Uses, known => known.Equals(uses[0], StringComparison.OrdinalIgnoreCase));
            if (uses.Count > 1 || use is null) return new(Completion.No("USEATTR", "that special use is not supported"));
        }

        session.Account!.Mailboxes.Create(mailbox, use);
        return new(Done());
    }

    private static IReadOnlyList<string> UseAttributes(CommandParser arguments)
    {
        arguments.Skip((byte)'(');
        if (!arguments.TryWord("USE")) throw arguments.Fail("create-param", "only USE is known");
        arguments.Sp();
        var uses = arguments.FlagList();
        arguments.Skip((byte)')');
        return uses;
    }
}
