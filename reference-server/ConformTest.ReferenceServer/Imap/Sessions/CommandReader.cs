using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>What a read came to: a command, or why there is none.</summary>
internal readonly record struct ReadCommand(WireStatus Status, CommandText? Text, string? Tag, Completion Refusal)
{
    /// <summary>The answer to a command that was not taken: tagged when its tag is known.</summary>
    public StatusResponse Answer() => new(Tag, Refusal.Condition, Refusal.Code, Refusal.Text);
}

/// <summary>Puts a command together from its lines and literals (RFC 9051 section 2.2.1, RFC 7888).</summary>
internal sealed class CommandReader(ImapSession session)
{
    private int LineLimit => session.Context.Options.Limits.ImapCommandLine;

    /// <summary>Reads one command. What a one-line command refers to stays valid until the next read.</summary>
    public async ValueTask<ReadCommand> ReadAsync(CancellationToken cancellation)
    {
        var line = await session.Connection.ReadLineAsync(LineLimit, cancellation);
        if (!line.IsOk) return NoLine(line.Status, null);
        if (!LiteralHeader.TryRead(line.Span, out var header)) return new(WireStatus.Ok, new(line.Octets), null, default);
        return await ReadWithLiteralsAsync(line.Octets.ToArray(), header, cancellation);
    }

    private async ValueTask<ReadCommand> ReadWithLiteralsAsync(byte[] first, LiteralHeader header, CancellationToken cancellation)
    {
        var admission = LiteralAdmission.For(session, first);
        List<ReadOnlyMemory<byte>> lines = [first];
        List<Literal> literals = [];
        while (true)
        {
            var verdict = admission.Judge(header);
            foreach (var fault in session.Faults ?? []) verdict = fault.Literal(session, header, verdict);
            if (verdict == LiteralVerdict.Refuse) return Refused(admission);
            if (verdict == LiteralVerdict.Close)
            {
                await session.SendUntaggedAsync(Condition.Bye, new("TOOBIG"), "the literal is far too large", cancellation);
                return new(WireStatus.Closed, null, null, default);
            }

            var status = verdict == LiteralVerdict.Drain
                ? await session.Connection.SkipAsync(header.Octets, cancellation)
                : await TakeAsync(header, verdict, literals, cancellation);
            if (status != WireStatus.Ok) return NoLine(status, admission.Tag);
            var line = await session.Connection.ReadLineAsync(LineLimit, cancellation);
            if (!line.IsOk) return NoLine(line.Status, admission.Tag);
            lines.Add(line.Octets.ToArray());
            if (LiteralHeader.TryRead(line.Span, out header)) continue;
            return admission.IsRefused ? Refused(admission) : new(WireStatus.Ok, new(lines, literals), null, default);
        }
    }

    private async ValueTask<WireStatus> TakeAsync(
        LiteralHeader header, LiteralVerdict verdict, List<Literal> literals, CancellationToken cancellation)
    {
        if (header.Sync == LiteralSync.Synchronizing && verdict != LiteralVerdict.AcceptSilently)
            await session.SendAsync(new ContinuationResponse("go ahead"), cancellation);
        var (status, octets) = await LiteralReader.ReadAsync(session.Connection, header.Octets, cancellation);
        foreach (var fault in session.Faults ?? []) octets = fault.LiteralRead(session, header, octets);
        literals.Add(new(header.Form, octets));
        return status;
    }

    private static ReadCommand Refused(LiteralAdmission admission) => new(WireStatus.Ok, null, admission.Tag, admission.Refusal);

    private static ReadCommand NoLine(WireStatus status, string? tag) => new(status, null, tag, Completion.Bad("the line is too long"));
}
