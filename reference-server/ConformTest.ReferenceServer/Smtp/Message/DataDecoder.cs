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
                State.LineStart => StartLine(input[consumed]),
                State.InLine => Text(input[consumed..]),
                State.Cr => AfterCr(input[consumed]),
                State.Dot => AfterDot(input[consumed]),
                _ => AfterDotCr(input[consumed]),
            };
        }

        return _state == State.End;
    }

    private int StartLine(byte octet)
    {
        _line = 0;
        _state = octet == '.' ? State.Dot : State.InLine;
        return octet == '.' ? 1 : 0;
    }

    private int Text(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAny(Special);
        if (length < 0)
        {
            Emit(text);
            return text.Length;
        }

        if (text[length] != '\r')
        {
            Emit(text[..(length + 1)]);
            if (text[length] == 0) Problems |= ContentProblems.Nul;
            else BareLf();
            return length + 1;
        }

        if (length + 1 < text.Length && text[length + 1] == '\n')
        {
            Emit(text[..(length + 2)]);
            _state = State.LineStart;
            return length + 2;
        }

        Emit(text[..length]);
        _state = State.Cr;
        return length + 1;
    }

    private int AfterCr(byte octet)
    {
        if (octet != '\n')
        {
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

        if (!rules.UnstuffsDots) Emit("."u8);
        BareCr();
        return 0;
    }

    private void BareCr()
    {
        Problems |= ContentProblems.BareCr;
        Emit("\r"u8);
        _state = rules.CrEndsLine ? State.LineStart : State.InLine;
    }

    private void BareLf()
    {
        Problems |= ContentProblems.BareLf;
        if (rules.LfEndsLine) _state = State.LineStart;
    }

    private void Emit(ReadOnlySpan<byte> octets)
    {
        _line += octets.Length;
        if (_line > lineLimit) Problems |= ContentProblems.LongLine;
        content.Append(octets);
    }
}
