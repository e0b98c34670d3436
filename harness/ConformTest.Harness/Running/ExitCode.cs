namespace ConformTest.Harness.Running;

/// <summary>What the process says to the shell.</summary>
public static class ExitCode
{
    /// <summary>All that was selected was verified; no deviation beyond the expectations.</summary>
    public const int Success = 0;

    /// <summary>New deviations at or above the threshold.</summary>
    public const int Deviations = 1;

    /// <summary>Usage, profile or script error.</summary>
    public const int Usage = 2;

    /// <summary>The target cannot be reached, or failed the sanity conversation.</summary>
    public const int Unreachable = 3;

    /// <summary>Nothing was verified.</summary>
    public const int NothingVerified = 4;

    /// <summary>A known deviation did not occur, or occurred with another observation.</summary>
    public const int StaleExpectations = 5;

    public const int Interrupted = 130;
}
