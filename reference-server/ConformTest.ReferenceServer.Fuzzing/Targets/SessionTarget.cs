using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Fuzzing.Targets;

/// <summary>
/// Whole sessions of one service. They must end when the client does, never with an exception; keep to the grammar of replies; and
/// answer and store the same however the octets are cut into pieces.
/// </summary>
internal abstract class SessionTarget(string name, string service, Corpus corpus) : FuzzTarget(name)
{
    private static readonly ReferenceServerOptions Options = new()
    {
        TimeProvider = new FixedTime(),
        SubmissionInClear = ClearAuthentication.Allowed,
        Limits = new() { MessageSize = 256 * 1024, SmtpRefusals = 100_000 },
    };

    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(30);

    public override byte[] Generate(Randomness random)
    {
        var text = new StringBuilder();
        for (var left = 1 + random.Below(5); left > 0; left--) text.Append(random.Of(corpus.Pieces));
        var octets = Encoding.Latin1.GetBytes(text.ToString());
        if (!random.Once(8)) octets = new Mutator(random, corpus.Words).Mutate(octets);
        return random.Once(8) ? octets : [.. Encoding.Latin1.GetBytes(corpus.Beginning), .. octets];
    }

    public override void Take(byte[] input, Randomness random)
    {
        var (whole, stored) = Play(input, input.Length);
        Check(whole);
        var (cut, storedCut) = Play(input, random.Once(3) ? 1 : 1 + random.Below(50));
        if (!IsRepeatable(whole) || !IsRepeatable(cut)) return;
        if (Comparable(whole) != Comparable(cut)) throw new FuzzViolationException($"cut into pieces it is answered otherwise: {whole} | {cut}");
        if (stored != storedCut) throw new FuzzViolationException($"cut into pieces it stores otherwise: {stored} | {storedCut}");
    }

    /// <summary>Throws when the output breaks the grammar.</summary>
    protected abstract void Check(string output);

    /// <summary>False when the output has random numbers in it, or TLS began.</summary>
    protected abstract bool IsRepeatable(string output);

    /// <summary>The part of the output that is the same each time.</summary>
    protected virtual string Comparable(string output) => output;

    private (string Output, string Stored) Play(byte[] input, int piece)
    {
        var store = new MailStore(Options.TimeProvider);
        foreach (var user in (string[])["alice", "bob"]) store.AddAccount(user, "secret", $"{user}@{Options.Domain}");
        foreach (var message in corpus.Stored) store.FindByUser("alice")!.Inbox.Append(Encoding.Latin1.GetBytes(message), [], Options.TimeProvider.GetUtcNow());
        var session = InlineSession.Open(Options, store, service);
        var output = new StringBuilder();
        for (var at = 0; at < input.Length; at += piece)
            output.Append(Encoding.Latin1.GetString(session.Send(input.AsSpan(at, Math.Min(piece, input.Length - at)))));
        session.Close();
        if (!session.Ended.Wait(Ending)) throw new FuzzViolationException("the session goes on without its client");
        output.Append(Encoding.Latin1.GetString(session.Read()));
        return (output.ToString(), Summary(store));
    }

    private static string Summary(MailStore store)
    {
        var text = new StringBuilder();
        foreach (var mailbox in store.Accounts.SelectMany(account => account.Mailboxes.Entries()).Select(entry => entry.Mailbox).OfType<Mailbox>())
        {
            text.Append(mailbox.Name).Append(':');
            foreach (var message in mailbox.Snapshot())
                text.Append(message.Uid).Append('/').Append(message.Flags).Append('/').Append(Convert.ToHexString(SHA256.HashData(message.Content.Span), 0, 4)).Append(' ');
        }

        return text.ToString();
    }
}
