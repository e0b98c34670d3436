namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>How mail data is read (RFC 5321 sections 2.3.8, 4.1.1.4 and 4.5.2). Only faults change it.</summary>
public sealed record DataRules
{
    public static DataRules Standard { get; } = new();

    /// <summary>The first dot of a line is taken away when more follows.</summary>
    public bool UnstuffsDots { get; init; } = true;

    /// <summary>A bare LF ends a line, so that a dot behind it may end the data.</summary>
    public bool LfEndsLine { get; init; }

    /// <summary>A bare CR ends a line, so that a dot behind it may end the data.</summary>
    public bool CrEndsLine { get; init; }

    /// <summary>Content with a bare CR is taken.</summary>
    public bool TakesBareCr { get; init; }

    /// <summary>Content with a bare LF is taken.</summary>
    public bool TakesBareLf { get; init; }

    /// <summary>Content with a NUL is taken.</summary>
    public bool TakesNul { get; init; }
}
