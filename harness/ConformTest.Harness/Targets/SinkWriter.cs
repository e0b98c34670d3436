using System.Globalization;
using System.Text;
using ConformTest.Harness.Expectations;

namespace ConformTest.Harness.Targets;

/// <summary>Writes the sink of a profile as <see cref="SinkReader"/> reads it.</summary>
internal static class SinkWriter
{
    public static void Write(StringBuilder text, MailSink? sink)
    {
        if (sink is null)
            return;
        text.Append("sink:\n  hops:\n");
        foreach (var hop in sink.Hops)
        {
            text.Append(CultureInfo.InvariantCulture, $"    - domain: {YamlScalar.Write(hop.Domain)}\n      listen: {YamlScalar.WriteQuoted(hop.Listen.ToString())}\n");
            if (hop.Backup is { } backup)
                text.Append(CultureInfo.InvariantCulture, $"      backup: {YamlScalar.WriteQuoted(backup.ToString())}\n");
        }

        if (sink.Client is { } client)
            text.Append(CultureInfo.InvariantCulture, $"  client: {YamlScalar.WriteQuoted(client.ToString())}\n");
        if (sink.Zone == SinkZone.Standard)
            text.Append("  zone: standard\n");
        foreach (var (key, time) in new[] { ("retry", sink.Retry), ("warning", sink.Warning), ("give-up", sink.GiveUp) })
        {
            if (time is { } known)
                text.Append(CultureInfo.InvariantCulture, $"  {key}: {known.TotalMilliseconds} ms\n");
        }
    }
}
