using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>A case with all that is known before it is played.</summary>
/// <param name="Case">What is played.</param>
/// <param name="Routes">Endpoint and security of each connection.</param>
/// <param name="Missing">Why it does not apply; null when it does.</param>
/// <param name="Cast">Which accounts play its roles.</param>
/// <param name="Patience">How long it may wait for time to pass, roughly.</param>
internal sealed record ReadyCase(TestCase Case, IReadOnlyDictionary<string, (Endpoint Endpoint, Security Security)> Routes, string? Missing, AccountPool.Cast Cast, TimeSpan Patience = default);
