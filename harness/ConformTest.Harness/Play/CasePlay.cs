using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play.Hop;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Play.Smtp;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>The conversation itself: from its connections to its last line, whether they are the network's or a record's.</summary>
internal static class CasePlay
{
    public static Func<Line, IProtocolPlay> Plays(PlayContext context)
    {
        var hop = new HopPlay(context);
        var smtp = new SmtpPlay(context);
        var pop3 = new Pop3Play(context);
        var imap = new ImapPlay(context);
        return line => line.Declaration.IsListening ? hop : line.Protocol switch { MailProtocol.Imap => imap, MailProtocol.Pop3 => pop3, _ => smtp };
    }

    /// <summary>Plays it all.</summary>
    /// <returns>What was seen of the checks that were not reached.</returns>
    public static async Task<Observation> PlayAsync(
        Conversation conversation, PlayContext context, Lines lines, IDeliveries mail, TimeLimits limits, CancellationToken cancellation)
    {
        await lines.OpenAllAsync(cancellation).ConfigureAwait(false);
        var stager = new Stager(context.Scope, context.Ledger, lines, mail, limits, context.Time);
        var player = new Player(context.Scope, context.Ledger, lines, stager, new Chooser(context.Scope, lines, stager));
        await player.PlayAsync(TypedLiterals.Fold(conversation.Body), cancellation).ConfigureAwait(false);
        return new Missing("does not arise: the server chose another of the ways that are open to it");
    }

    /// <summary>What a failure on the way says of the checks that were not reached.</summary>
    public static Observation Explain(Exception failure) => failure switch
    {
        CaseStoppedException stopped => new NotReached(stopped.Message) { Accepted = stopped.Accepted },
        NotApplicableException missing => new Missing(missing.Message),
        Functions.UndecodableException undecodable => new NotReached(undecodable.Message),
        WireException wire => new NotReached(wire.Message),
        _ => new Broken(failure is ScriptException ? failure.Message : $"{failure.GetType().Name}: {failure.Message}"),
    };
}
