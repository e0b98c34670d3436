using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Net;
using ConformTest.ReferenceServer;
using ConformTest.ReferenceServer.Faults;

namespace ConformTest.Cli.Targets;

/// <summary>
/// Loopback addresses that stand for faults: a server that chooses faults by its client's address shows each fault to whoever comes from its
/// address, from the greeting on and in all connections of a conversation. They begin at 127.128.1.1, in the order of the faults' names.
/// </summary>
internal static class FaultAddresses
{
    private const int FirstNetwork = 128;
    private const int InNetwork = 250;

    private static readonly Lazy<Dictionary<string, int>> Places = new(() =>
        FaultRegistry.All.Select((fault, place) => (fault.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<IPAddress, string>> Faults = new(() =>
        FaultRegistry.All.SelectMany(fault => new[] { (Of(fault.Name), fault.Name), (Relayed(fault.Name), fault.Name) }).ToDictionary(pair => pair.Item1, pair => pair.Name));

    /// <summary>Whoever comes from here meets the fault.</summary>
    public static IPAddress Of(string fault) => Address(fault, 1);

    /// <summary>Whoever comes from here meets it too, and mail to elsewhere is taken from here where the server relays.</summary>
    public static IPAddress Relayed(string fault) => Address(fault, 2);

    /// <summary>The fault that the client at this address meets; null when none.</summary>
    public static string? Find(IPAddress client) => Faults.Value.GetValueOrDefault(client);

    /// <summary>A server with these options which shows each client the fault that its address stands for, beside those of the options.</summary>
    public static ReferenceServerOptions Choosing(ReferenceServerOptions options)
    {
        ConcurrentDictionary<string, ReferenceServerOptions> chosen = new(StringComparer.Ordinal);
        return options with
        {
            ByClient = client => Find(client) is { } fault ? chosen.GetOrAdd(fault, name => options with { Faults = options.Faults.Append(name).ToFrozenSet() }) : null,
        };
    }

    private static IPAddress Address(string fault, byte last)
    {
        var place = Places.Value[fault];
        return new([127, (byte)(FirstNetwork + place / InNetwork), (byte)(1 + place % InNetwork), last]);
    }
}
