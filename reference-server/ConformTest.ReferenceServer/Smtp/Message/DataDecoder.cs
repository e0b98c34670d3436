using System.Buffers;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>
/// Reads mail data up to its end (RFC 5321 section 4.1.1.4): octets in any pieces go in, unstuffed content comes out. The
/// content is judged in the same pass, and read to its end even when it will be refused.
/// </summary>
internal sealed class DataDecoder(MessageBuffer content, DataRules rules, int lineLimit)
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\r\n\0"u8);

    private State _state = State.LineStart;
    private int _line;

    private enum State
    {
        LineStart,
        InLine,
        Cr,
        Dot,
        DotCr,
        End,
    }

    public ContentProblems Problems { get; private set; }

    /// <summary>Takes more data.</summary>
    /// <param name="input">What has arrived.</param>
    /// <param name="consumed">How much of it belongs to the data and its end.</param>
    /// <returns>True when the end was seen.</returns>
    public bool Decode(ReadOnlySpan<byte> input, out int consumed)
    {
        consumed = 0;
        while (consumed < input.Length && _state != State.End)
        {
            consumed += _state switch
            {
                State.LineStart or State.InLine => Text(input[consumed..]),
                State.Cr => AfterCr(input[consumed]),
                State.Dot => AfterDot(input[consumed]),
                _ => AfterDotCr(input[consumed]),
            };
        }

        return _state == State.End;
    }

    /// <summary>Takes text in one piece, up to a dot that begins a line, a CR whose successor has not come, or the end.</summary>
    private int Text(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (_state == State.LineStart)
            {
                _line = 0;
                _state = text[at] == '.' ? State.Dot : State.InLine;
                if (_state == State.Dot) return Take(text[..at]) + 1;
            }

            var length = text[at..].IndexOfAny(Special);
            if (length < 0)
            {
                Count(text.Length - at);
                break;
            }

            Count(length);
            at += length;
            if (text[at] == '\r' && at + 1 == text.Length)
            {
                _state = State.Cr;
                return Take(text[..at]) + 1;
            }

            at += AfterText(text[at..]);
        }

        return Take(text);
    }

    /// <summary>CRLF, or an octet that must not stand alone.</summary>
    private int AfterText(ReadOnlySpan<byte> special)
    {
        if (special.StartsWith("\r\n"u8))
        {
            Count(2);
            _state = State.LineStart;
            return 2;
        }

        Count(1);
        if (special[0] == 0) Problems |= ContentProblems.Nul;
        else if (special[0] == '\r') BareCr();
        else BareLf();
        return 1;
    }

    private int AfterCr(byte octet)
    {
        if (octet != '\n')
        {
            Emit("\r"u8);
            BareCr();
            return 0;
        }

        Emit("\r\n"u8);
        _state = State.LineStart;
        return 1;
    }

    private int AfterDot(byte octet)
    {
        _state = octet switch
        {
            (byte)'\r' => State.DotCr,
            (byte)'\n' when rules.LfEndsLine => State.End,
            _ => State.InLine,
        };
        if (_state == State.InLine && !rules.UnstuffsDots) Emit("."u8);
        return _state == State.InLine ? 0 : 1;
    }

    private int AfterDotCr(byte octet)
    {
        if (octet == '\n' || rules.CrEndsLine)
        {
            _state = State.End;
            return octet == '\n' ? 1 : 0;
        }

        Emit(rules.UnstuffsDots ? "\r"u8 : ".\r"u8);
        BareCr();
        return 0;
    }

    private void BareCr()
    {
        Problems |= ContentProblems.BareCr;
        _state = rules.CrEndsLine ? State.LineStart : State.InLine;
    }

    private void BareLf()
    {
        Problems |= ContentProblems.BareLf;
        if (rules.LfEndsLine) _state = State.LineStart;
    }

    private void Emit(ReadOnlySpan<byte> octets)
    {
        Count(octets.Length);
        content.Append(octets);
    }

    private void Count(int octets)
    {
        _line += octets;
        if (_line > lineLimit) Problems |= ContentProblems.LongLine;
    }

    private int Take(ReadOnlySpan<byte> text)
    {
        content.Append(text);
        return text.Length;
    }
}
