namespace ConformTest.Harness.Matching;

/// <summary>Whether an answer met an expectation.</summary>
/// <param name="Observation">What came, in a short form that is the same in every run: no text for people, no values of this case.</param>
/// <param name="Expected">What was expected, as the script says it.</param>
public sealed record MatchResult(bool Matches, string Observation, string Expected);
