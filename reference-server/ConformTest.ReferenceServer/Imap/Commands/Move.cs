using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>MOVE and UID MOVE (RFC 9051 section 6.4.8, RFC 6851): COPYUID comes before the EXPUNGE responses.</summary>
internal sealed class Move(string name, Addressing addressing) : ImapCommand(name, ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register()
    {
        ImapCommands.Add(new Move("MOVE", Addressing.Number));
        ImapCommands.Add(new Move("UID MOVE", Addressing.Uid));
    }

    public override string Capability => "MOVE";

    // move = "MOVE" SP sequence-set SP mailbox
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        var request = CopyRequest.Parse(session, arguments, addressing);
        if (session.View!.Access == MailboxAccess.ReadOnly) return Completion.No("the mailbox is read-only");
        if (request.Refusal is { } refusal) return refusal;
        if (request.Copy(session) is { } copyUid) await session.SendUntaggedAsync(Condition.Ok, copyUid, "moved", cancellation);
        session.Expunge(request.Messages);
        return Done();
    }
}
