using System.Collections.Concurrent;

namespace ConformTest.ReferenceServer.Hosting;

/// <summary>The services of the server, filled by module initializers.</summary>
public static class ServiceRegistry
{
    private static readonly ConcurrentDictionary<string, ServiceDefinition> ByKey = new(StringComparer.Ordinal);

    public static IReadOnlyList<ServiceDefinition> All => [.. ByKey.Values.OrderBy(service => service.Key, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public static void Add(ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (!ByKey.TryAdd(service.Key, service)) throw new ArgumentException($"two services are named '{service.Key}'", nameof(service));
    }
}
