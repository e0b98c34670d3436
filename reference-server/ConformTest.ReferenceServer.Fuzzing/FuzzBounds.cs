namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>What one case may cost. The bounds are far above what is normal, so that a busy machine breaks none of them.</summary>
internal sealed record FuzzBounds
{
    /// <summary>After this it counts as hung.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Octets that any case may allocate.</summary>
    public long Octets { get; init; } = 32 * 1024 * 1024;

    /// <summary>Octets that it may allocate besides for each octet of the input.</summary>
    public long OctetsPerOctet { get; init; } = 4096;
}
