namespace ConformTest.Reports.Known;

/// <summary>A server that was judged, and whose answers are published.</summary>
/// <param name="Date">Of the run.</param>
/// <param name="Suite">The suite's version.</param>
public sealed record KnownServer(string Name, string Software, DateOnly Date, string Suite)
{
    /// <summary>Software and version without what stands in brackets behind them (a package's version).</summary>
    public string Label
    {
        get
        {
            var bracket = Software.IndexOf(" (", StringComparison.Ordinal);
            return bracket > 0 ? Software[..bracket] : Software == "" ? Name : Software;
        }
    }
}

/// <summary>What a known server showed at a check.</summary>
/// <param name="Observation">What a deviation showed; empty when it holds.</param>
public sealed record KnownAnswer(KnownServer Server, bool Holds, string Observation);
