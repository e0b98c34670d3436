using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Fuzzing.Corpora;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Fuzzing.Targets;

/// <summary>Hostile messages in a mailbox: whatever they are, every question of IMAP and POP3 about them has its answer.</summary>
internal sealed class StoredMessages() : FuzzTarget("message")
{
    private static readonly ReferenceServerOptions Options = new() { TimeProvider = new FixedTime() };

    private static readonly string[] Questions =
    [
        "LOGIN alice secret", "SELECT INBOX", "FETCH 1 (ENVELOPE BODYSTRUCTURE BODY RFC822.SIZE)", "FETCH 1 (BODY[1] BODY[1.1] BODY[1.MIME] BODY[2.TEXT] BODY[HEADER] BODY[TEXT]<1.9>)",
        "FETCH 1 (BODY[HEADER.FIELDS (Subject From)] BODY[HEADER.FIELDS.NOT (X)])", "FETCH 1 BINARY.SIZE[1]", "FETCH 1 BINARY[1]", "SEARCH TEXT caf BODY x SUBJECT y FROM z HEADER Date \"\"", "SEARCH SENTSINCE 1-Jan-2020", "LOGOUT",
    ];

    [ModuleInitializer]
    internal static void Register() => FuzzTargets.Add(new StoredMessages());

    public override byte[] Generate(Randomness random) =>
        new Mutator(random, MessageCorpus.Words).Mutate(Encoding.UTF8.GetBytes(random.Of(MessageCorpus.Messages)));

    public override void Take(byte[] input, Randomness random)
    {
        var store = new MailStore(Options.TimeProvider);
        store.AddAccount("alice", "secret", "alice@reference.test").Inbox.Append(input, [], Options.TimeProvider.GetUtcNow());
        var imap = InlineSession.Open(Options, store, "imap");
        foreach (var question in Questions)
        {
            var answer = imap.Send($"a {question}\r\n");
            var last = answer[(answer.LastIndexOf('\n', answer.Length - 2) + 1)..];
            if (!last.StartsWith("a OK", StringComparison.Ordinal) && !last.StartsWith("a NO", StringComparison.Ordinal))
                throw new FuzzViolationException($"{question} is answered by {answer}");
        }

        var pop3 = InlineSession.Open(Options, store, "pop3");
        var said = pop3.Send("UTF8\r\nUSER alice\r\nPASS secret\r\nLIST\r\nTOP 1 3\r\nRETR 1\r\nQUIT\r\n");
        if (!said.Contains("\r\n.\r\n+OK", StringComparison.Ordinal)) throw new FuzzViolationException($"POP3 answers by {said}");
        pop3.Close();
        imap.Close();
        Task.WaitAll(pop3.Ended, imap.Ended);
    }
}
