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

    /// <summary>What a session may use as things are, by name.</summary>
    public static IReadOnlyList<SaslMechanism> OfferedTo(SessionContext session) =>
    [
        .. ByName.Values.Where(mechanism => IsOffered(mechanism, session)).OrderBy(mechanism => mechanism.Name, StringComparer.Ordinal),
    ];

    /// <summary>The mechanism of this name in any case, or null when the session is not offered it.</summary>
    public static SaslMechanism? Find(SessionContext session, string name) =>
        ByName.TryGetValue(name, out var mechanism) && IsOffered(mechanism, session) ? mechanism : null;

    private static bool IsOffered(SaslMechanism mechanism, SessionContext session) =>
        session.Offers(mechanism.Name)
        && (session.Connection.IsTls || MayShow(mechanism.Exposure, session.InClear)) && mechanism.IsAvailable(session);

    private static bool MayShow(SaslExposure exposure, ClearAuthentication inClear) => exposure switch
    {
        SaslExposure.Nothing => inClear != ClearAuthentication.RequireTls,
        SaslExposure.Password => inClear == ClearAuthentication.Allowed,
        _ => false,
    };
}
