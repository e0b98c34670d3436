using ConformTest.Cli.Proof;
using ConformTest.Suites;

namespace ConformTest.Cli.Tests;

/// <summary>A check is believed only when some fault makes it fail.</summary>
public sealed class ProofTests
{
    [Fact]
    public async Task Every_check_fails_against_a_fault_of_its_requirement()
    {
        var proven = await new FaultProof(SuiteCatalogue.Load()).ProveAsync(TestContext.Current.CancellationToken);

        proven.Should().NotBeEmpty();
        proven.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key.ToString()).Should().BeEmpty("an unproven check is not believed");
    }
}
