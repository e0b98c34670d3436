namespace ConformTest.ReferenceServer.Store;

/// <summary>
/// Hands out UIDVALIDITY values that only grow, so that a mailbox made again under an old name is never
/// mistaken for the old one (RFC 9051 section 2.3.1.1).
/// </summary>
internal sealed class UidValiditySource(TimeProvider time)
{
    private uint _last;
    private readonly Lock _gate = new();

    public uint Next()
    {
        lock (_gate)
        {
            var now = (uint)Math.Clamp(time.GetUtcNow().ToUnixTimeSeconds(), 1, uint.MaxValue - 1);
            return _last = now > _last ? now : _last + 1;
        }
    }
}
