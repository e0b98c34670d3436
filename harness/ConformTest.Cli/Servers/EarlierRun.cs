using System.Text;
using System.Text.Json;
using ConformTest.Harness.Events;

namespace ConformTest.Cli.Servers;

/// <summary>What a run that lies in a folder tells the next one.</summary>
internal static class EarlierRun
{
    private const int EndIsWithin = 65536;

    /// <summary>How long it took; null when there is none that ended.</summary>
    public static double? Seconds(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, EventWriter.FileName));
            stream.Seek(-Math.Min(stream.Length, EndIsWithin), SeekOrigin.End);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            using var last = JsonDocument.Parse(reader.ReadToEnd().TrimEnd('\n').Split('\n')[^1]);
            return last.RootElement.TryGetProperty("type", out var type) && type.GetString() == "end" ? last.RootElement.GetProperty("seconds").GetDouble() : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
