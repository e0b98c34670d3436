namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>
/// Reads the replies of one connection. It keeps its place between calls, so that each octet is looked at once; after
/// <see cref="ReadStatus.NeedMore"/> it must be shown the same octets with more behind them, after <see cref="ReadStatus.Complete"/>
/// those behind the consumed ones.
/// </summary>
public sealed class SmtpReplyReader(ReaderLimits limits)
{
    private int _line;
    private int _scanned;
    private EnhancedCodes _enhanced = EnhancedCodes.NotOffered;

    public SmtpReplyReader()
        : this(ReaderLimits.Default)
    {
    }

    /// <summary>Forgets a half-read reply, as when the caller drops what it has received.</summary>
    public void Reset() => _line = _scanned = 0;

    /// <summary>Takes one reply from the beginning of the buffer. Never throws.</summary>
    /// <param name="reply">The reply when complete, else null.</param>
    /// <param name="consumed">How many octets it took; 0 when not complete.</param>
    public ReadStatus TryRead(ReadOnlySpan<byte> buffer, SmtpReplyTo to, out SmtpReply? reply, out int consumed)
    {
        (reply, consumed) = (null, 0);
        if (buffer.Length < _scanned) Reset();
        while (true)
        {
            var found = buffer[_scanned..].IndexOf((byte)'\n');
            var end = found < 0 ? buffer.Length : _scanned + found + 1;
            if (end - _line > limits.Line || end > limits.Unit) return ReadStatus.Overflow;
            _scanned = end;
            if (found < 0) return ReadStatus.NeedMore;

            var line = SmtpLine.Of(buffer, WireLine.EndingAt(buffer, _line, end - 1));
            var last = line.IsLast(_line == 0 ? SmtpLinePlace.First : SmtpLinePlace.Later);
            _line = end;
            if (!last) continue;

            reply = SmtpReplyParser.Parse(buffer[..end].ToArray(), to, ref _enhanced);
            consumed = end;
            Reset();
            return ReadStatus.Complete;
        }
    }

    /// <inheritdoc cref="TryRead(ReadOnlySpan{byte}, SmtpReplyTo, out SmtpReply?, out int)"/>
    public ReadStatus TryRead(ReadOnlySpan<byte> buffer, out SmtpReply? reply, out int consumed) =>
        TryRead(buffer, SmtpReplyTo.Unknown, out reply, out consumed);
}
