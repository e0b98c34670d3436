using ConformTest.Harness.Judging;
using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language.Linting;

/// <summary>Checks that requirements exist and have the level that the script gives them.</summary>
internal sealed class RequirementLint(Func<string, Requirement?> register, LintVocabulary vocabulary, LintReport report)
{
    private CheckReference? _last;

    /// <summary>Whether the conversation has named any requirement so far.</summary>
    public bool AreNamed { get; private set; }

    public void Check(CheckReference? check)
    {
        if (check is null || ReferenceEquals(check, _last))
            return;
        _last = check;
        if (CheckExists(check.Requirement, check.Position) is not { } requirement || requirement.Level == check.Level)
            return;
        var line = report.Line(check.Position);
        var indent = line.Length - line.AsSpan().TrimStart(" \t").Length;
        report.Error(check.Position with { Column = indent + 1 }, Word(check.Level).Length,
            $"the register has '{check.Requirement}' as a {Word(requirement.Level)}", $"{requirement.Clause}, {requirement.Position}");
    }

    /// <summary>The requirement; null when there is none, which is reported.</summary>
    public Requirement? CheckExists(string id, SourcePosition position)
    {
        AreNamed = true;
        var requirement = register(id);
        if (requirement is null)
            report.Error(position, id.Length, $"no requirement '{id}'", Names.DidYouMean(id, vocabulary.RequirementIds));
        return requirement;
    }

    private static string Word(Level level) => level switch
    {
        Level.Must => "must",
        Level.Should => "should",
        _ => "may",
    };
}
