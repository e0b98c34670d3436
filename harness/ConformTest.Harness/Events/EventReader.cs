using System.Security.Cryptography;
using System.Text.Json;

namespace ConformTest.Harness.Events;

/// <summary>
/// Reads a run's stream back. What a newer writer added (types, fields) is passed over and mentioned in <see cref="RunRecord.Remarks"/>,
/// as is a last line that was cut; anything else that is no event is an error with its line.
/// </summary>
public static class EventReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file, or <c>events.jsonl</c> in a folder.</summary>
    /// <exception cref="EventStreamException">The file cannot be read, or is not the stream of one run.</exception>
    public static RunRecord Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, EventWriter.FileName) : path;
        try
        {
            using var input = File.OpenRead(file);
            return Read(input, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EventStreamException(file, 0, $"cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Reads an open stream; the name is for messages.</summary>
    /// <exception cref="EventStreamException">It is not the stream of one run.</exception>
    public static RunRecord Read(Stream input, string name)
    {
        var recorder = new RunRecorder();
        var seen = new HashSet<string>();
        using var sha = SHA256.Create();
        using var hashed = new CryptoStream(input, sha, CryptoStreamMode.Read, leaveOpen: true);
        foreach (var line in new EventLines(hashed, name).Read())
        {
            var text = line.Number == 1 && line.Text.Span.StartsWith(ByteOrderMark) ? line.Text[3..] : line.Text;
            if (!text.Span.ContainsAnyExcept(" \r\t"u8))
            {
                continue;
            }
            try
            {
                Take(text.Span, line.Number);
            }
            catch (JsonException) when (line.Ending == LineEnding.EndOfFile)
            {
                recorder.Remark($"line {line.Number} is cut: the run ended while it was being written");
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                throw new EventStreamException(name, line.Number, $"no event: {failure.Message}", failure);
            }
        }
        return recorder.IsEmpty ? throw new EventStreamException(name, 0, "holds no run: the first event, \"run\", is missing") : recorder.ToRecord() with { Hash = Convert.ToHexStringLower(sha.Hash!) };

        void Take(ReadOnlySpan<byte> text, int number)
        {
            var shape = EventShape.Of(text);
            if (!shape.IsKnown)
            {
                Remark($"type \"{shape.Type}\" is unknown here", number);
                return;
            }
            foreach (var field in shape.UnknownFields)
            {
                Remark($"field \"{field}\" of \"{shape.Type}\" is unknown here", number);
            }
            recorder.Take(EventJson.Deserialize(text));
        }

        void Remark(string what, int number)
        {
            if (seen.Count < 100 && seen.Add(what))
            {
                recorder.Remark($"{what} and passed over, first on line {number}");
            }
        }
    }
}
