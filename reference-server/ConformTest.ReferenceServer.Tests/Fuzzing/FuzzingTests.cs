using ConformTest.ReferenceServer.Fuzzing;

namespace ConformTest.ReferenceServer.Tests.Fuzzing;

public sealed class FuzzingTests
{
    private const ulong Seed = 5321;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Some_hundred_hostile_inputs_break_nothing(string target)
    {
        var loop = new FuzzLoop(Seed, new());
        for (var index = 0; index < 500; index++)
        {
            var finding = await loop.PlayAsync(FuzzTargets.Find(target)!, index);
            (finding?.Problem).Should().BeNull("case {0} of {1} is {2}", index, target, Convert.ToHexString(finding?.Input ?? []));
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_case_is_the_same_each_time_and_another_for_each_index(string target)
    {
        byte[] Case(long index) => FuzzTargets.Find(target)!.Generate(Randomness.Of(Seed, index));
        Case(7).Should().Equal(Case(7));
        Enumerable.Range(0, 50).Select(index => Convert.ToHexString(Case(index))).Distinct().Should().HaveCountGreaterThan(40);
    }

    [Fact]
    public async Task An_exception_is_found_and_its_input_made_small()
    {
        var finding = await PlayAsync(input => ObjectDisposedException.ThrowIf(input.Contains((byte)'!'), this));
        finding!.Problem.Should().StartWith("ObjectDisposedException:");
        finding.Input.Should().Equal((byte)'!');
    }

    [Fact]
    public async Task A_property_that_does_not_hold_is_found()
    {
        var finding = await PlayAsync(input => throw new FuzzViolationException($"{input.Length} octets"));
        finding!.Problem.Should().Be("violation: 0 octets");
    }

    [Fact]
    public async Task What_never_ends_is_found()
    {
        using var release = new ManualResetEventSlim();
        var finding = await PlayAsync(_ => release.Wait(TestContext.Current.CancellationToken), new() { Time = TimeSpan.FromMilliseconds(50) });
        finding!.Problem.Should().StartWith("hang:");
        release.Set();
    }

    [Fact]
    public async Task Memory_out_of_proportion_is_found()
    {
        var finding = await PlayAsync(input => GC.KeepAlive(new byte[1_000_000]), new() { Octets = 500_000, OctetsPerOctet = 1 });
        finding!.Problem.Should().StartWith("memory: 1000");
    }

    private static Task<FuzzFinding?> PlayAsync(Action<byte[]> take, FuzzBounds? bounds = null) =>
        new FuzzLoop(Seed, bounds ?? new()).PlayAsync(new Planted(take), 0);

    private sealed class Planted(Action<byte[]> take) : FuzzTarget("planted")
    {
        public override byte[] Generate(Randomness random) => "some text! and more"u8.ToArray();

        public override void Take(byte[] input, Randomness random) => take(input);
    }
}
