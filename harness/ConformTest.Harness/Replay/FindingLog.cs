using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Replay;

/// <summary>Collects what one replay finds.</summary>
internal sealed class FindingLog
{
    private const int Shown = 600;
    private readonly List<ReplayFinding> _findings = [];

    public bool Differs => _findings.Exists(finding => finding.Kind == ReplayFindingKind.Difference);

    public ImmutableArray<ReplayFinding> Findings => [.. _findings.OrderBy(finding => finding.Line)];

    public void Remark(int line, string text) => Add(ReplayFindingKind.Remark, line, text, default);

    public void Remark(int line, string text, Exchange exchange) => Add(ReplayFindingKind.Remark, line, text, exchange);

    public void Choice(int line, string text, Exchange exchange) => Add(ReplayFindingKind.Choice, line, text, exchange);

    public void Difference(int line, string text, Exchange exchange) => Add(ReplayFindingKind.Difference, line, text, exchange);

    private void Add(ReplayFindingKind kind, int line, string text, Exchange exchange)
    {
        var finding = new ReplayFinding(kind, line, text, exchange.Sent ?? "", exchange.Came ?? "");
        if (!_findings.Exists(other => other.Kind == kind && other.Line == line && other.Text == text))
            _findings.Add(finding);
    }

    /// <summary>Octets as findings show them: escaped, and of long ones the beginning.</summary>
    public static string Show(ReadOnlySpan<byte> octets) =>
        octets.Length <= Shown ? Octets.Escape(octets) : $"{Octets.Escape(octets[..Shown])} [{octets.Length - Shown} more octets]";
}

/// <summary>What was sent and what came, escaped.</summary>
internal readonly record struct Exchange(string? Sent, string? Came);

/// <summary>The rest of the transcript cannot sensibly be played; the finding that says why is in the log.</summary>
internal sealed class ReplayEndedException() : Exception("the replay ends here");
