using ConformTest.Harness.Protocols;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Play;

/// <summary>What the plays of all protocols share in one case.</summary>
internal sealed record PlayContext(CaseScope Scope, CaseLedger Ledger, Profile Profile, ReaderLimits Readers, TimeProvider Time)
{
    public TimeLimits Limits => Profile.Limits;
}
