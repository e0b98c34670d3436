using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>DATA (RFC 5321 section 4.1.1.4).</summary>
internal sealed class Data() : SmtpVerb("DATA", SmtpRoles.Any, SmtpPhases.Recipients)
{
    private static readonly SmtpReply GoAhead = new(354, "", "End data with <CR><LF>.<CR><LF>");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Data());

    public override bool NeedsUser => true;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.HasArgument) return SmtpReplies.NoArgument;
        if (session.Transaction?.Body == BinaryMime.Body) return SmtpReplies.BadSequence;
        await session.ReplyAsync(command, GoAhead, cancellation);
        var rules = session.DataRules;
        session.Transaction ??= new() { ReversePath = null };
        session.Content.Clear();
        var decoder = new DataDecoder(session.Content, rules, session.Limits.SmtpTextLine);
        if (await ReadAsync(session.Connection, decoder, cancellation) is var status and not WireStatus.Ok)
            return session.Lost(status);
        return await EndOfData.TakeAsync(session, command, decoder.Problems.Under(rules), cancellation);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<WireStatus> ReadAsync(LineConnection connection, DataDecoder decoder, CancellationToken cancellation)
    {
        while (true)
        {
            while (!connection.Buffered.IsEmpty)
            {
                var ended = decoder.Decode(connection.Buffered.FirstSpan, out var consumed);
                connection.Consume(consumed);
                if (ended) return WireStatus.Ok;
            }

            if (await connection.FillAsync(cancellation) is var status and not WireStatus.Ok) return status;
        }
    }
}
