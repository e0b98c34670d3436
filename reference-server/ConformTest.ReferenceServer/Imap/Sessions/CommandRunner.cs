using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>Runs one command: faults first, then state, grammar, the handler, and the news of the mailbox.</summary>
internal static class CommandRunner
{
    public static async ValueTask<Completion> RunAsync(
        ImapSession session, Invocation invocation, CommandParser parser, CancellationToken cancellation)
    {
        foreach (var fault in session.Faults ?? [])
            if (await fault.InsteadAsync(session, invocation, cancellation) is { } answered) return answered;
        if (invocation.Command is not { } command) return Completion.Bad("unknown command");
        if (session.Admit(invocation) == Admission.WrongState)
            return Completion.Bad($"{invocation.Name} is not for the {Name(session.State)} state");
        try
        {
            var completion = await command.RunAsync(session, parser, cancellation);
            if (completion.Condition != Condition.Bad) await session.SendChangesAsync(Timing(session, invocation), cancellation);
            return completion;
        }
        catch (ImapSyntaxException failure)
        {
            return Completion.Bad(failure.Message);
        }
        catch (InvalidMailboxNameException failure)
        {
            return Completion.No("CANNOT", failure.Message);
        }
        catch (StoreException failure)
        {
            return Completion.No(CodeOf(failure.Refusal), failure.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Whether the command lets message numbers move (RFC 9051 section 7.5.1).</summary>
    public static ExpungeTiming Timing(ImapSession session, Invocation invocation)
    {
        var timing = invocation.Command?.Expunges ?? ExpungeTiming.Forbidden;
        foreach (var fault in session.Faults ?? []) timing = fault.Timing(session, invocation, timing);
        return timing;
    }

    // RFC 5530 section 3
    private static string CodeOf(StoreRefusal refusal) => refusal switch
    {
        StoreRefusal.AlreadyExists => "ALREADYEXISTS",
        StoreRefusal.Nonexistent => "NONEXISTENT",
        StoreRefusal.HasChildren => "HASCHILDREN",
        StoreRefusal.Limit => "LIMIT",
        _ => "CANNOT",
    };

    private static string Name(SessionState state) => state switch
    {
        SessionState.NotAuthenticated => "not authenticated",
        SessionState.Authenticated => "authenticated",
        _ => "selected",
    };
}
