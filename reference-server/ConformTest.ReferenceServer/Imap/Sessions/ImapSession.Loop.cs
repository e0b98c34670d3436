using ConformTest.ReferenceServer.Imap.Commands;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Imap.Sessions;

internal sealed partial class ImapSession
{
    /// <summary>Serves the connection from the greeting to its end.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            Connection.IdleLimit = Context.Options.Limits.ImapIdle;
            foreach (var fault in Faults ?? []) await fault.AcceptedAsync(this, cancellation);
            await SendUntaggedAsync(Condition.Ok, CapabilityList.AsCode(this), $"{Context.Options.Hostname} ready", cancellation);
            var reader = new CommandReader(this);
            while (State != SessionState.Logout)
            {
                var read = await reader.ReadAsync(cancellation);
                if (read.Status is WireStatus.Closed or WireStatus.Idle or WireStatus.Stopping) await LeaveAsync(read.Status, cancellation);
                else if (read.Text is { } text) await TakeAsync(text, cancellation);
                else await SendAsync(read.Answer(), cancellation);
            }
        }
        finally
        {
            View?.Dispose();
        }
    }

    /// <summary>Says why the connection ends, where somebody is left to be told (RFC 9051 section 7.1.5).</summary>
    public async ValueTask LeaveAsync(WireStatus why, CancellationToken cancellation)
    {
        if (why != WireStatus.Closed)
            await SendUntaggedAsync(Condition.Bye, null, why == WireStatus.Idle ? "idle for too long" : "the server stops", cancellation);
        End();
    }

    /// <summary>Reads tag and name of a command and finds its handler.</summary>
    public static Invocation Identify(CommandText text, CommandParser parser, ImapSession session)
    {
        // command = tag SP (command-any / command-auth / command-nonauth / command-select) CRLF
        var tag = parser.Tag();
        string name;
        try
        {
            parser.Sp();
            name = parser.Atom("command").ToUpperInvariant();
            if (name == "UID")
            {
                parser.Sp();
                name += " " + parser.Atom("uid").ToUpperInvariant();
            }
        }
        catch (ImapSyntaxException)
        {
            return new(tag, "", null, text);
        }

        var command = ImapCommands.Find(name);
        return new(tag, name, command?.IsOffered(session) == true ? command : null, text);
    }

    private async ValueTask TakeAsync(CommandText text, CancellationToken cancellation)
    {
        var parser = new CommandParser(text, Revision);
        Invocation invocation;
        try
        {
            invocation = Identify(text, parser, this);
        }
        catch (ImapSyntaxException failure)
        {
            await SendUntaggedAsync(Condition.Bad, null, failure.Message, cancellation);
            return;
        }

        Current = invocation;
        var completion = await CommandRunner.RunAsync(this, invocation, parser, cancellation);
        foreach (var fault in Faults ?? []) completion = fault.Completing(this, invocation, completion);
        await SendAsync(new StatusResponse(invocation.Tag, completion.Condition, completion.Code, completion.Text), cancellation);
        Current = null;
        if (invocation.Command is { } command) await command.CompletedAsync(this, completion, cancellation);
    }

    /// <summary>Whether a command may run now.</summary>
    public Admission Admit(Invocation invocation)
    {
        var admission = invocation.Command is null || ((int)invocation.Command.ValidIn & (1 << (int)State)) != 0
            ? Admission.Admitted
            : Admission.WrongState;
        foreach (var fault in Faults ?? []) admission = fault.Admit(this, invocation, admission);
        return admission;
    }
}
