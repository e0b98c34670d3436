using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Tells changes as they happen until the client says DONE (RFC 9051 section 6.3.13).</summary>
internal sealed class Idle() : ImapCommand("IDLE", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Idle());

    public override string Capability => "IDLE";

    // idle = "IDLE" CRLF "DONE"
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        await session.SendAsync(new ContinuationResponse("idling"), cancellation);
        await session.SendChangesAsync(CommandRunner.Timing(session, session.Current!), cancellation);
        // The read below must find nothing left to send: from there on only this method writes.
        await session.Connection.FlushAsync(cancellation);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = session.Connection.ReadLineAsync(session.Context.Options.Limits.ImapCommandLine, cancellation).AsTask();
        try
        {
            while (session.View is { } view)
            {
                var change = view.WaitForChange(done.Token);
                if (await Task.WhenAny(reading, change) == reading) break;
                await change;
                await session.SendChangesAsync(CommandRunner.Timing(session, session.Current!), cancellation);
                await session.Connection.FlushAsync(cancellation);
            }

            return await EndAsync(session, await reading, cancellation);
        }
        finally
        {
            await done.CancelAsync();
        }
    }

    private async ValueTask<Completion> EndAsync(ImapSession session, WireLine line, CancellationToken cancellation)
    {
        if (line.Status is WireStatus.Closed or WireStatus.Idle or WireStatus.Stopping) await session.LeaveAsync(line.Status, cancellation);
        else if (line.IsOk && System.Text.Ascii.EqualsIgnoreCase(line.Span, "DONE"u8)) return Done();
        return Completion.Bad("IDLE ends with DONE");
    }
}
