using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Wire;

/// <summary>Every octet of one case, both ways, with time, segment and layer borders. Safe for several connections at once.</summary>
public sealed class Transcript(TimeProvider time)
{
    /// <summary>One entry keeps at most so many octets; what lies beyond is counted, so that a flood cannot fill the memory.</summary>
    public const int OctetsKeptPerEntry = 64 * 1024;

    private const int EntriesKept = 4000;
    private const string NotKept = " further entries not kept";
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();
    private readonly List<TranscriptEntry> _entries = [];
    private int _dropped;

    public void Sent(string connection, string layer, ReadOnlySpan<byte> octets, int line) => Add(connection, "C", layer, octets, line);

    public void Received(string connection, string layer, ReadOnlySpan<byte> octets) => Add(connection, "S", layer, octets, 0);

    /// <summary>Records what is no octets: <c>connected</c>, <c>TLS 1.3</c>, <c>closed (fin)</c>.</summary>
    public void Happened(string connection, string layer, string words) => Append(new(Now(), connection, "-", layer, words, 0));

    /// <summary>Entries so far, those not kept left out.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    public ImmutableArray<TranscriptEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return _dropped == 0 ? [.. _entries] : [.. _entries, new(Now(), "", "-", "plain", $"{_dropped}{NotKept}", 0)];
            }
        }
    }

    private void Add(string connection, string from, string layer, ReadOnlySpan<byte> octets, int line) =>
        Append(new(Now(), connection, from, layer, Kept(octets), line));

    /// <summary>So much of what was sent or came at once as is kept.</summary>
    internal static string Kept(ReadOnlySpan<byte> octets) => octets.Length <= OctetsKeptPerEntry
        ? Octets.Escape(octets)
        : Octets.Escape(octets[..OctetsKeptPerEntry]) + $"[{octets.Length - OctetsKeptPerEntry} more octets]";

    /// <summary>Whether all of what came at once was kept.</summary>
    internal static bool IsWhole(TranscriptEntry entry) => entry.Octets.Length <= OctetsKeptPerEntry || !entry.Octets.EndsWith(" more octets]", StringComparison.Ordinal);

    /// <summary>Whether all entries were kept.</summary>
    internal static bool IsWhole(ImmutableArray<TranscriptEntry> entries) => entries is not [.., { Connection: "", From: "-" } last] || !last.Octets.EndsWith(NotKept, StringComparison.Ordinal);

    private void Append(TranscriptEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Count < EntriesKept)
                _entries.Add(entry);
            else
                _dropped++;
        }
    }

    private double Now() => Math.Round(time.GetElapsedTime(_began).TotalMilliseconds, 3);
}
