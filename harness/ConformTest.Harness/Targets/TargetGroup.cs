using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

/// <summary>A mailing list or an alias of the target (RFC 5321 section 3.9), whose members are accounts of the profile.</summary>
/// <param name="Address">Where mail for all members is sent.</param>
/// <param name="Members">Addresses of accounts, two at least; the first two play alice and bob.</param>
/// <param name="Administrator">The address to which errors of a mailing list go; null for an alias.</param>
public sealed record TargetGroup(string Address, ImmutableArray<string> Members, string? Administrator = null);
