using ConformTest.Harness.Events;

namespace ConformTest.Reports.Comparison;

/// <summary>A run to compare.</summary>
/// <param name="Origin">Where it was read, such as its folder; tells two runs of one server apart.</param>
public sealed record NamedRun(string Origin, RunRecord Run);
