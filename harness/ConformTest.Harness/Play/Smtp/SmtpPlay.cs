using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Protocols.Smtp;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Smtp;

/// <summary>SMTP, submission and LMTP: replies come one after the other, in the order of what was asked (RFC 5321 section 4.2).</summary>
internal sealed class SmtpPlay(PlayContext context) : IProtocolPlay
{
    public void Sent(Line line, ReadOnlySpan<byte> octets) => line.SmtpState(context).Sent(octets, line.Protocol != MailProtocol.Lmtp);

    /// <summary>Octets behind the last reply that was due; not a 421, which needs no command (RFC 5321 section 3.8).</summary>
    public bool HasMoreThanAsked(Line line) =>
        line.StoredGreeting is null && line.SmtpState(context).Due.AreAllHere && !line.Wire.Unread.IsEmpty && !line.Wire.Unread.StartsWith("421"u8);

    public Task<bool> MayContinueAsync(Line line, CancellationToken cancellation) => Task.FromResult(true);

    public async Task ExpectAsync(Line line, IReadOnlyList<Expect> group, CancellationToken cancellation)
    {
        for (var i = 0; i < group.Count;)
        {
            var count = LinesOfOneReply(group, i);
            var unit = group.Skip(i).Take(count).ToList();
            await ExpectOneAsync(line, unit, cancellation).ConfigureAwait(false);
            i += count;
        }
    }

    public async Task<(int Branch, string Answer, string Received)> ChooseAsync(
        Line line, IReadOnlyList<When> branches, CancellationToken cancellation)
    {
        var (end, reply) = await line.ReadAsync(context, Patience(line), cancellation).ConfigureAwait(false);
        if (end != ReadEnd.Unit || reply is null)
            return (-1, Ends.Words(end, line.Wire), "");
        for (var i = 0; i < branches.Count; i++)
        {
            var result = Match(line, [branches[i].Pattern], Modality.Required, reply);
            if (result.Matches)
                return (i, result.Observation, Octets.Escape(reply.Raw.Span));
        }

        return (-1, $"reply {reply.Code}", Octets.Escape(reply.Raw.Span));
    }

    public void PutBack(Line line)
    {
        // A reply stands alone; what a branch expects is the next one.
    }

    public bool IsNotice(Line line) => false;

    public async Task EnterAsync(Line line, EntryState state, Entry entry, CancellationToken cancellation)
    {
        if (state == EntryState.Connected && entry.Secure == Security.AsIs && entry.KeepGreeting)
            return;
        var greeting = await line.WantedAsync(context, "the connection", '2', cancellation).ConfigureAwait(false);
        if (entry.Secure == Security.Tls && !line.Wire.IsSecure)
        {
            await HelloAsync(line, cancellation).ConfigureAwait(false);
            await line.CommandAsync(context, "STARTTLS", '2', cancellation).ConfigureAwait(false);
            await line.SecureAsync(cancellation).ConfigureAwait(false);
        }

        if (state == EntryState.Connected)
        {
            line.StoredGreeting = entry.KeepGreeting ? greeting : null;
            line.AwaitsGreeting = entry.KeepGreeting;
            return;
        }

        await HelloAsync(line, cancellation).ConfigureAwait(false);
        if (state == EntryState.Authenticated)
        {
            var account = context.Scope.Account(line.Declaration.Account);
            var response = Encoding.ASCII.GetString(SaslFunctions.Plain(account));
            await line.CommandAsync(context, $"AUTH PLAIN {response}", '2', cancellation).ConfigureAwait(false);
        }
    }

    private Task<SmtpReply> HelloAsync(Line line, CancellationToken cancellation) =>
        line.CommandAsync(context, $"{(line.Protocol == MailProtocol.Lmtp ? "LHLO" : "EHLO")} {context.Profile.ClientName}", '2', cancellation);

    private async Task ExpectOneAsync(Line line, IReadOnlyList<Expect> unit, CancellationToken cancellation)
    {
        var check = unit.Select(expect => expect.Check).FirstOrDefault(reference => reference is not null);
        var expected = string.Join(" / ", unit.Select(expect => context.Scope.Show(expect.Pattern)));
        var answered = SmtpTalk.AnswersTo(line);
        var (end, reply) = await line.ReadAsync(context, Patience(line), cancellation).ConfigureAwait(false);
        if (end != ReadEnd.Unit || reply is null)
        {
            context.Ledger.Differed(check, new Differed(Ends.Words(end, line.Wire), expected, line.Asked, Octets.Escape(line.Wire.Unread)), Aftermath.Stop);
            return;
        }

        var result = Match(line, [.. unit.Select(expect => expect.Pattern)], unit[0].Modality, reply, answered);
        if (result.Matches)
        {
            context.Ledger.Matched(check, result.Observation);
            return;
        }

        if (check is not null && IsPolicy(reply, expected))
            context.Ledger.Unbelieved(check, $"reply {reply.Code}: the server refuses for now (policy or load)");
        var sameClass = expected.Length > 0 && reply.Code / 100 == expected[0] - '0';
        context.Ledger.Differed(
            check,
            new Differed(result.Observation, unit[0].Modality == Modality.Not ? $"not {expected}" : expected, line.Asked, Octets.Escape(reply.Raw.Span)),
            sameClass ? Aftermath.GoOn : IsRefusal(expected) && reply.Code < 400 ? Aftermath.Accepted : Aftermath.Stop);
    }

    private static bool IsRefusal(string expected) => expected.Split('|').All(code => code.TrimStart() is ['4' or '5', ..]);

    /// <summary>RCPT is answered with 250, or with 251 when the server sends the mail on: the recipient is taken either way (RFC 5321 section 3.4).</summary>
    private MatchResult Match(Line line, IReadOnlyList<Template> patterns, Modality modality, SmtpReply reply, SmtpReplyTo to = SmtpReplyTo.Unknown)
    {
        var result = SmtpMatcher.Match(patterns, modality, reply, context.Scope, to);
        var forwards = reply.Code == 251 && modality != Modality.Not && line.SmtpState(context).NamedRecipient;
        return result.Matches || !forwards ? result : SmtpMatcher.Match(patterns, modality, reply with { Code = 250 }, context.Scope, to);
    }

    /// <summary>A temporary refusal where success was due is a site's policy or load, and 421 may come at any time (RFC 5321 section 3.8).</summary>
    private static bool IsPolicy(SmtpReply reply, string expected) =>
        reply.Code == 421
        || (reply.Code is >= 400 and < 500 && expected.Length > 0 && expected[0] is '2' or '3'
            && !expected.Split(' ').Any(word => word.StartsWith('4') && word.Length == 3));

    /// <summary>The end of data is answered only when the message is safe (RFC 5321 section 4.5.3.2.6), so it has the delivery's patience.</summary>
    private TimeSpan Patience(Line line) =>
        line.Asked.EndsWith('.') && context.Limits.Delivery > context.Limits.Reply ? context.Limits.Delivery : line.Credentials.Patience(context.Limits);

    /// <summary><c>250-</c> lines belong to the <c>250 </c> line that ends them.</summary>
    private static int LinesOfOneReply(IReadOnlyList<Expect> group, int start)
    {
        var end = start;
        while (end < group.Count - 1 && group[end].Pattern.Source is [_, _, _, '-', ..])
            end++;
        return end - start + 1;
    }
}
