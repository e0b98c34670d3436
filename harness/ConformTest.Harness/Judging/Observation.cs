namespace ConformTest.Harness.Judging;

/// <summary>What was seen of one check. The verdict follows from this and the level alone.</summary>
public abstract record Observation
{
    /// <summary>Stable short words, without texts and numbers that vary from run to run.</summary>
    public abstract string Words { get; }

    /// <summary>How many entries of the transcript stood when it was seen; 0 when it was seen of none.</summary>
    public int Entry { get; init; }

    /// <summary>Where it was seen is no part of what was seen.</summary>
    public virtual bool Equals(Observation? other) => EqualityContract == other?.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>What was expected came.</summary>
public sealed record Matched(string What) : Observation
{
    public override string Words => What;
}

/// <summary>Something else came, or nothing did where an answer was due.</summary>
/// <param name="Expected">In the conversation's words.</param>
/// <param name="Asked">The last octets sent before, escaped.</param>
/// <param name="Received">What came, escaped.</param>
public sealed record Differed(string What, string Expected, string Asked, string Received) : Observation
{
    public override string Words => What;
}

/// <summary>The check was not reached, or what it saw could not be believed.</summary>
/// <param name="Cause">Worded alike wherever it strikes.</param>
public sealed record NotReached(string Cause) : Observation
{
    public override string Words => "not reached";

    /// <summary>Whether it was not reached because something was accepted that should have been refused.</summary>
    public bool Accepted { get; init; }

    /// <summary>The same as what it is to a check that speaks of what follows a refusal: it does not arise.</summary>
    public Observation After(bool refusal) => Accepted && refusal ? new Missing("does not arise: what is to be refused was accepted") { Entry = Entry } : this;
}

/// <summary>The target lacks what the check is about, or the profile does not allow it.</summary>
public sealed record Missing(string Thing) : Observation
{
    public override string Words => "not applicable";
}

/// <summary>The conversation or the harness is at fault.</summary>
public sealed record Broken(string Fault) : Observation
{
    public override string Words => "error";
}
