using System.Net;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Harness.Targets;

/// <summary>The sink of a profile file.</summary>
internal static class SinkReader
{
    internal static readonly string[] Keys = ["hops", "client", "zone", "retry", "warning", "give-up"];
    internal static readonly string[] HopKeys = ["domain", "listen", "backup"];

    internal static MailSink? Read(ProfileSource source, YamlNode? node)
    {
        if (node is null)
            return null;
        var map = new ProfileMap(source, node, "a sink", Keys);
        var sink = new MailSink
        {
            Hops = [.. map.List("hops").Select(hop => Hop(source, hop))],
            Client = map.Text("client") is not { } client ? null : IPAddress.TryParse(client, out var address) ? address : throw map.Fault("client", "'client' is an IP address"),
            Zone = map.Text("zone") switch
            {
                null => SinkZone.DomainOnly,
                "standard" => SinkZone.Standard,
                _ => throw map.Fault("zone", "'zone' is standard, or left out"),
            },
            Retry = Time(map, "retry"),
            Warning = Time(map, "warning"),
            GiveUp = Time(map, "give-up"),
        };
        return sink.Hops.IsEmpty ? throw map.Missing("hops", "a sink") : sink;
    }

    private static SinkHop Hop(ProfileSource source, YamlNode node)
    {
        var map = new ProfileMap(source, node, "a hop", HopKeys);
        return new SinkHop(
            map.Text("domain") ?? throw map.Missing("domain", "a hop"),
            Place(map, "listen") ?? throw map.Missing("listen", "a hop"),
            Place(map, "backup"));
    }

    private static IPEndPoint? Place(ProfileMap map, string key) => map.Text(key) switch
    {
        null => null,
        var text when IPEndPoint.TryParse(text, out var place) && place.Port > 0 => place,
        _ => throw map.Fault(key, $"'{key}' is an address and a port of this machine, such as 127.0.0.1:2525"),
    };

    private static TimeSpan? Time(ProfileMap map, string key) => map.Text(key) is null ? null : map.Duration(key, default);
}
