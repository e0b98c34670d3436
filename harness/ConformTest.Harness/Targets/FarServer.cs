using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

/// <summary>A second server of the same network: where mail is read that the target has relayed there. It is not judged.</summary>
public sealed record FarServer
{
    /// <summary>Where its accounts read their mail: IMAP or POP3, one at least.</summary>
    public required ImmutableArray<Endpoint> Endpoints { get; init; }

    /// <summary>Whose mail it is; one at least.</summary>
    public required ImmutableArray<TargetAccount> Accounts { get; init; }
}
