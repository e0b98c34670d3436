using System.Collections.Concurrent;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>The mechanisms of the server; each adds itself from its own file.</summary>
public static class SaslMechanisms
{
    private static readonly ConcurrentDictionary<string, SaslMechanism> ByName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">The name is taken.</exception>
    public static void Add(SaslMechanism mechanism)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        if (!ByName.TryAdd(mechanism.Name, mechanism))
            throw new ArgumentException($"two mechanisms are named '{mechanism.Name}'", nameof(mechanism));
    }

    /// <summary>What a session may use, by name. Whether TLS is needed first is the protocol's affair.</summary>
    public static IReadOnlyList<SaslMechanism> OfferedTo(SessionContext session) =>
    [
        .. ByName.Values
            .Where(mechanism => mechanism.Serves(session.Service.Protocol) && session.Offers(mechanism.Name))
            .OrderBy(mechanism => mechanism.Name, StringComparer.Ordinal),
    ];

    /// <summary>The mechanism of this name in any case, or null when the session is not offered it.</summary>
    public static SaslMechanism? Find(SessionContext session, string name) =>
        ByName.TryGetValue(name, out var mechanism) && mechanism.Serves(session.Service.Protocol) && session.Offers(mechanism.Name)
            ? mechanism
            : null;
}
