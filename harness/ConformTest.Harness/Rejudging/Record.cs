using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ConformTest.Harness.Events;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Rejudging;

/// <summary>A transcript that is played: each connection's entries are taken in their order, as the conversation comes to them.</summary>
internal sealed partial class Record
{
    private readonly Dictionary<string, Queue<(TranscriptEntry Entry, int Step)>> _entries;

    public Record(TranscriptRecorded transcript)
    {
        Facts = transcript.Facts;
        IsWhole = Transcript.IsWhole(transcript.Entries);
        AnswersAreStruck = transcript.Entries.Any(entry => entry.From == "S" && entry.Octets.Contains(Stars, StringComparison.Ordinal));
        HoldsSecrets = AnswersAreStruck || transcript.Entries.Any(IsStruck) || transcript.Facts.Values.Any(value => value.Contains(Stars, StringComparison.Ordinal));
        // That more was not kept is told by a last entry which is no step.
        var steps = IsWhole ? transcript.Entries : transcript.Entries[..^1];
        _entries = steps.Select((entry, at) => (entry, at + 1)).GroupBy(pair => pair.entry.Connection)
            .ToDictionary(group => group.Key, group => new Queue<(TranscriptEntry, int)>(group), StringComparer.Ordinal);
    }

    /// <summary>What stands for a secret.</summary>
    public const string Stars = "***";

    public ImmutableSortedDictionary<string, string> Facts { get; }

    /// <summary>How many entries were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>The time of the newest of them, since the case began.</summary>
    public TimeSpan Now { get; private set; }

    public bool IsWhole { get; }

    /// <summary>Whether secrets were struck out of it.</summary>
    public bool HoldsSecrets { get; }

    /// <summary>Whether they were struck out of what came.</summary>
    public bool AnswersAreStruck { get; }

    /// <summary>The first entry that was not taken; null when the conversation came to all of them.</summary>
    public string? Rest => _entries.Values.Where(queue => queue.Count > 0).Select(queue => queue.Peek()).OrderBy(pair => pair.Step)
        .Select(pair => $"step {pair.Step} ({Shown(pair.Entry)})").FirstOrDefault();

    public TranscriptEntry? Peek(string connection) => _entries.TryGetValue(connection, out var queue) && queue.TryPeek(out var next) ? next.Entry : null;

    public TranscriptEntry Take(string connection)
    {
        var (entry, _) = _entries[connection].Dequeue();
        Taken++;
        if (double.IsFinite(entry.Milliseconds) && entry.Milliseconds < TimeSpan.MaxValue.TotalMilliseconds / 2)
            Now = TimeSpan.FromMilliseconds(Math.Max(entry.Milliseconds, Now.TotalMilliseconds));
        return entry;
    }

    /// <summary>Takes an event whose words begin so, if it is what comes next.</summary>
    public TranscriptEntry? TakeEvent(string connection, string words) =>
        Peek(connection) is { From: "-" } next && next.Octets.StartsWith(words, StringComparison.Ordinal) ? Take(connection) : null;

    /// <summary>Takes what was sent, which must be these octets.</summary>
    /// <exception cref="RecordException">Something else was sent, or nothing.</exception>
    public void TakeSent(string connection, ReadOnlySpan<byte> octets)
    {
        var expected = Transcript.Kept(octets);
        if (Peek(connection) is not { From: "C" } sent)
            throw Departure(connection, $"sends {Clip(expected)}");
        if (sent.Octets != expected && !IsStruck(sent) && Bare(sent.Octets) != Bare(expected))
            throw Departure(connection, $"sends {Clip(expected)}");
        Take(connection);
    }

    /// <summary>The octets that an entry holds.</summary>
    /// <exception cref="RecordException">Not all of them are there.</exception>
    public byte[] OctetsOf(TranscriptEntry entry)
    {
        if (!Transcript.IsWhole(entry))
            throw new RecordException(RecordFault.Cut, "more came at once than a transcript keeps");
        try
        {
            return Octets.Unescape(entry.Octets);
        }
        catch (OctetsException broken)
        {
            throw new RecordException(HoldsSecrets ? RecordFault.Struck : RecordFault.Departs, $"step {Taken} is not written as octets are: {broken.Message}");
        }
    }

    /// <summary>The conversation does something that the record does not have next.</summary>
    public RecordException Departure(string connection, string does)
    {
        var next = Peek(connection);
        if (next is null && !IsWhole)
            return new RecordException(RecordFault.Cut, "more happened than a transcript keeps");
        var where = next is null ? "its transcript ends" : $"its transcript has {Shown(next)}";
        return new RecordException(RecordFault.Departs, $"after step {Taken} the conversation {does} where {where}");
    }

    /// <summary>What depends on the time of day, or on a secret's length, may differ.</summary>
    private string Bare(string octets)
    {
        var timeless = Moment().Replace(octets, "(time)");
        return HoldsSecrets ? Count().Replace(timeless, "{n$1}") : timeless;
    }

    /// <summary>A secret that lies over several entries leaves its stars in the first one and nothing in the others.</summary>
    private static bool IsStruck(TranscriptEntry entry) => entry.From == "C" && (entry.Octets.Length == 0 || entry.Octets.Contains(Stars, StringComparison.Ordinal));

    private static string Shown(TranscriptEntry entry) => $"{entry.From}: {Clip(entry.Octets)}";

    private static string Clip(string text) => text.Length <= 120 ? text : text[..120] + "...";

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\{[0-9]+(\+?)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
