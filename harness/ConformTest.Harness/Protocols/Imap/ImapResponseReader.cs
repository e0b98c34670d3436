using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>
/// Reads the responses of one connection, each with its literals. It keeps its place between calls, so that each octet is looked at
/// once; after <see cref="ReadStatus.NeedMore"/> it must be shown the same octets with more behind them, after
/// <see cref="ReadStatus.Complete"/> those behind the consumed ones. What a literal claims is checked against the limits at once, and
/// nothing is set aside for it before it is there.
/// </summary>
public sealed class ImapResponseReader(ReaderLimits limits)
{
    private readonly List<LiteralMark> _literals = [];
    private ImapShape _shape;
    private int _line;
    private int _scanned;
    private int _text;
    private int _seen;

    public ImapResponseReader()
        : this(ReaderLimits.Imap)
    {
    }

    /// <summary>Whether the server may use UTF-8 outside literals; set it as the session goes on.</summary>
    public ImapUtf8 Utf8 { get; set; } = ImapUtf8.Unknown;

    /// <summary>Forgets a half-read response, as when the caller drops what it has received.</summary>
    public void Reset()
    {
        _line = _scanned = _text = _seen = 0;
        _literals.Clear();
    }

    /// <summary>Takes one response from the beginning of the buffer. Never throws.</summary>
    /// <param name="response">The response when complete, else null.</param>
    /// <param name="consumed">How many octets it took; 0 when not complete.</param>
    public ReadStatus TryRead(ReadOnlySpan<byte> buffer, out ImapResponse? response, out int consumed)
    {
        (response, consumed) = (null, 0);
        if (buffer.Length < _seen) Reset();
        _seen = buffer.Length;
        while (true)
        {
            if (_scanned > buffer.Length) return ReadStatus.NeedMore;
            var found = buffer[_scanned..].IndexOf((byte)'\n');
            var end = found < 0 ? buffer.Length : _scanned + found + 1;
            if (end > limits.Unit || _text + end - _line > limits.Line) return ReadStatus.Overflow;
            _scanned = end;
            if (found < 0) return ReadStatus.NeedMore;

            var line = WireLine.EndingAt(buffer, _line, end - 1);
            if (_line == 0) _shape = ImapFirstLine.ShapeOf(line.Of(buffer));
            if (!Announces(line.Of(buffer), out var marker, out var length, out var kind)) return Finish(buffer[..end], ref response, ref consumed);
            if (length > (ulong)limits.Literal || length > (ulong)(limits.Unit - end)) return ReadStatus.Overflow;

            _text += line.Length;
            _literals.Add(new(_line + marker, end, (int)length, kind));
            _line = _scanned = end + (int)length;
        }
    }

    private bool Announces(ReadOnlySpan<byte> line, out int marker, out ulong length, out ImapLiteralKind kind) =>
        LiteralMark.TryRead(line, out marker, out length, out kind)
        && (_shape == ImapShape.Data ? !ImapFirstLine.EndsInQuotes(line) : _literals.Count == 0 && ImapFirstLine.EndsInCode(line));

    private ReadStatus Finish(ReadOnlySpan<byte> unit, ref ImapResponse? response, ref int consumed)
    {
        var parsed = ImapResponseParser.Parse(unit.ToArray(), [.. _literals], Utf8, limits.Depth);
        if (parsed is null) return ReadStatus.Overflow;
        (response, consumed) = (parsed, unit.Length);
        Reset();
        return ReadStatus.Complete;
    }
}

/// <summary>Whether text and quoted strings may hold UTF-8 (RFC 9051 section 6.3.1, RFC 6855 section 3, RFC 5255).</summary>
public enum ImapUtf8
{
    /// <summary>Not known: UTF-8 is let pass, and what is no UTF-8 is named.</summary>
    Unknown,

    /// <summary>Nothing has been enabled that allows it: RFC 3501's characters are 7-bit.</summary>
    NotEnabled,
}
