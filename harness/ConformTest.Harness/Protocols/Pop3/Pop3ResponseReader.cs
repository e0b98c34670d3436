namespace ConformTest.Harness.Protocols.Pop3;

/// <summary>
/// Reads the responses of one connection. It keeps its place between calls, so that each octet is looked at once; after
/// <see cref="ReadStatus.NeedMore"/> it must be shown the same octets with more behind them and the same expectation, after
/// <see cref="ReadStatus.Complete"/> those behind the consumed ones. Its first response is the greeting.
/// </summary>
public sealed class Pop3ResponseReader(ReaderLimits limits)
{
    private int _first;
    private int _line;
    private int _scanned;
    private Pop3Place _place = Pop3Place.Greeting;

    public Pop3ResponseReader()
        : this(ReaderLimits.Default)
    {
    }

    /// <summary>Forgets a half-read response, as when the caller drops what it has received.</summary>
    public void Reset() => _first = _line = _scanned = 0;

    /// <summary>Takes one response from the beginning of the buffer. Never throws.</summary>
    /// <param name="response">The response when complete, else null.</param>
    /// <param name="consumed">How many octets it took; 0 when not complete.</param>
    public ReadStatus TryRead(ReadOnlySpan<byte> buffer, Pop3Expect expect, out Pop3Response? response, out int consumed)
    {
        (response, consumed) = (null, 0);
        if (buffer.Length < _scanned) Reset();
        while (true)
        {
            var found = buffer[_scanned..].IndexOf((byte)'\n');
            var end = found < 0 ? buffer.Length : _scanned + found + 1;
            if (end > limits.Unit || (_first == 0 && end > limits.Line)) return ReadStatus.Overflow;
            _scanned = end;
            if (found < 0) return ReadStatus.NeedMore;
            if (!IsEnd(buffer, end, expect)) continue;

            response = Pop3ResponseParser.Parse(buffer[..end].ToArray(), _first, expect, _place);
            consumed = end;
            _place = Pop3Place.Later;
            Reset();
            return ReadStatus.Complete;
        }
    }

    private bool IsEnd(ReadOnlySpan<byte> buffer, int end, Pop3Expect expect)
    {
        var line = WireLine.EndingAt(buffer, _line, end - 1);
        if (_first == 0)
        {
            _first = _line = end;
            return expect != Pop3Expect.Multi || Pop3StatusLine.StatusOf(line.Of(buffer)) != Pop3Status.Ok;
        }

        // Within a body a bare LF is content, unless the server has shown that it knows no other line end.
        if (line.EndsBare && Pop3StatusLine.EndsOf(buffer, _first) == Pop3LineEnd.Crlf) return false;
        _line = end;
        return line.Of(buffer).SequenceEqual("."u8);
    }
}
