namespace ConformTest.Harness.Judging;

/// <summary>What is said of a check.</summary>
public enum Verdict { Pass, Fail, Inconclusive, NotApplicable, Error }
