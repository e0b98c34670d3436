using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>How expectations are played in one protocol.</summary>
internal interface IProtocolPlay
{
    /// <summary>Told of each thing sent, so that the play knows what answers are due.</summary>
    void Sent(Line line, ReadOnlySpan<byte> octets);

    /// <summary>Whether something has come beside what was asked for, so that what comes next would be taken for the answer to something else.</summary>
    bool HasMoreThanAsked(Line line) => false;

    /// <summary>Before the octets behind a synchronising literal's border may go: true when the server asked for them.</summary>
    Task<bool> MayContinueAsync(Line line, CancellationToken cancellation);

    /// <summary>Reads what the group of consecutive expectations speaks of, and notes in the ledger how it compares.</summary>
    Task ExpectAsync(Line line, IReadOnlyList<Expect> group, CancellationToken cancellation);

    /// <summary>Reads one answer; the index of the first branch that matches it, or -1, and the answer in short words.</summary>
    Task<(int Branch, string Answer, string Received)> ChooseAsync(Line line, IReadOnlyList<When> branches, CancellationToken cancellation);

    /// <summary>Gives the answer of the newest choice back, for a branch that begins by expecting: in IMAP its lines are about that same answer.</summary>
    void PutBack(Line line);

    /// <summary>Whether octets that came are mere unsolicited notices that a silence may hold.</summary>
    bool IsNotice(Line line);

    /// <summary>Brings a fresh connection to the state in which the script takes over.</summary>
    Task EnterAsync(Line line, EntryState state, Entry entry, CancellationToken cancellation);
}

/// <summary>What the harness does before the script's first line.</summary>
/// <param name="Secure">Whether TLS must be up by then.</param>
/// <param name="KeepGreeting">The script itself expects the greeting.</param>
internal sealed record Entry(Security Secure, bool KeepGreeting);

/// <summary>Whether a connection is secured by the harness before the script begins.</summary>
internal enum Security { AsIs, Tls }
