using System.Collections.Concurrent;

namespace ConformTest.ReferenceServer.Relay.Faulting;

/// <summary>What faults of one server's outgoing side remember.</summary>
public sealed class RelayMemory
{
    private readonly ConcurrentDictionary<Type, object> _kept = new();

    /// <summary>The one of its kind; made when first asked for.</summary>
    public T Of<T>() where T : class, new() => (T)_kept.GetOrAdd(typeof(T), _ => new T());
}
