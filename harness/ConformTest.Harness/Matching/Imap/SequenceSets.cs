using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>Sets of numbers such as <c>2,4:7</c> (RFC 9051 section 9, <c>sequence-set</c>), compared by what is in them.</summary>
internal sealed class SequenceSets
{
    private readonly List<(ulong First, ulong Last)> _ranges = [];
    private bool _sorted = true;

    private List<(ulong First, ulong Last)> Ranges
    {
        get
        {
            if (!_sorted) Normalise();
            return _ranges;
        }
    }

    /// <summary>The number of members.</summary>
    public ulong Count => Ranges.Aggregate(0UL, (sum, range) => sum + (range.Last - range.First + 1));

    /// <summary>Reads a set without <c>*</c>, whose meaning depends on the mailbox; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out SequenceSets set)
    {
        set = new();
        return set.TryAdd(text);
    }

    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        TryRead(left, out var one) && TryRead(right, out var other) && one.Equal(other);

    public bool TryAdd(ReadOnlySpan<byte> text)
    {
        foreach (var item in text.Split((byte)','))
        {
            var range = text[item];
            var colon = range.IndexOf((byte)':');
            if (!Octets.TryNumber(colon < 0 ? range : range[..colon], out var first)) return false;
            var last = first;
            if (colon >= 0 && !Octets.TryNumber(range[(colon + 1)..], out last)) return false;
            if (last == ulong.MaxValue || first == ulong.MaxValue) return false;
            _ranges.Add(first <= last ? (first, last) : (last, first));
        }
        _sorted = false;
        return true;
    }

    public bool Equal(SequenceSets other) => Ranges.SequenceEqual(other.Ranges);

    public bool Contains(ulong number)
    {
        var at = Ranges.BinarySearch((number, ulong.MaxValue));
        return ~at > 0 && Ranges[~at - 1].Last >= number;
    }

    private void Normalise()
    {
        _ranges.Sort();
        _sorted = true;
        var kept = 0;
        for (var index = 1; index < _ranges.Count; index++)
        {
            if (_ranges[index].First <= _ranges[kept].Last + 1)
                _ranges[kept] = (_ranges[kept].First, Math.Max(_ranges[kept].Last, _ranges[index].Last));
            else
                _ranges[++kept] = _ranges[index];
        }
        if (_ranges.Count > 0) _ranges.RemoveRange(kept + 1, _ranges.Count - kept - 1);
    }
}
