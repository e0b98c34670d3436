namespace ConformTest.Harness.Events;

/// <summary>One line of a stream, without its line feed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Ending">Whether the line feed was there; the last line of a cut stream lacks it.</param>
internal readonly record struct EventLine(int Number, ReadOnlyMemory<byte> Text, LineEnding Ending);

/// <summary>How a line ended.</summary>
internal enum LineEnding { LineFeed, EndOfFile }

/// <summary>Splits a stream into lines, holding one line at a time and none beyond a limit.</summary>
internal sealed class EventLines(Stream input, string path)
{
    /// <summary>Far above what the longest transcript needs (octets), far below what hurts.</summary>
    internal const int Longest = 256 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];

    /// <exception cref="EventStreamException">A line is longer than <see cref="Longest"/>.</exception>
    public IEnumerable<EventLine> Read()
    {
        int number = 1, start = 0, end = 0, searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                yield return new(number++, buffer.AsMemory(start, searched + found - start), LineEnding.LineFeed);
                start = searched = searched + found + 1;
                continue;
            }
            (start, end) = MakeRoom(start, end, number);
            searched = end;
            var got = input.Read(buffer, end, buffer.Length - end);
            if (got == 0)
            {
                break;
            }
            end += got;
        }
        if (end > start)
        {
            yield return new(number, buffer.AsMemory(start, end - start), LineEnding.EndOfFile);
        }
    }

    private (int Start, int End) MakeRoom(int start, int end, int number)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
        }
        else if (end == buffer.Length)
        {
            if (buffer.Length >= Longest)
            {
                throw new EventStreamException(path, number, $"the line is longer than {Longest / 1024 / 1024} MiB");
            }
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        return (0, end - start);
    }
}
