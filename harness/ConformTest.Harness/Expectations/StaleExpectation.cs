namespace ConformTest.Harness.Expectations;

/// <summary>A known deviation that the run did not bear out.</summary>
public sealed record StaleExpectation(KnownDeviation Deviation, string Why)
{
    /// <summary>The form that <see cref="Events.RunEnded.Stale"/> holds.</summary>
    public override string ToString() => $"{Deviation.Check}: {Why}";
}

/// <summary>How much of the suite a run played; a pattern that matches nothing is stale only when everything was.</summary>
public enum PlayedScope { Everything, Selection }
