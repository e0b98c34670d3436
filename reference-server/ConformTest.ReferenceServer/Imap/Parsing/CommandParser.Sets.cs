namespace ConformTest.ReferenceServer.Imap.Parsing;

internal sealed partial class CommandParser
{
    private const string SetRule = "sequence-set";

    // sequence-set = (seq-number / seq-range) ["," sequence-set] / "$"
    public SequenceSet SequenceSet()
    {
        if (TrySkip((byte)'$')) return Parsing.SequenceSet.Saved;
        List<SequenceRange> ranges = [];
        do
        {
            var first = SeqNumber();
            ranges.Add(new(first, TrySkip((byte)':') ? SeqNumber() : first));
        }
        while (TrySkip((byte)','));

        return new(ranges);
    }

    /// <summary>True when a sequence-set can start here.</summary>
    public bool IsSequenceSet => Rest is [>= (byte)'0' and <= (byte)'9' or (byte)'*' or (byte)'$', ..];

    // seq-number = nz-number / "*"
    private uint SeqNumber() => TrySkip((byte)'*') ? SequenceRange.Star : NzNumber(SetRule);
}
