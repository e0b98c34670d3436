using System.Collections.Frozen;
using ConformTest.Harness.Language.Linting;

namespace ConformTest.Harness.Language;

/// <summary>What scripts may name. A member that is null is not checked.</summary>
public sealed record LintVocabulary
{
    /// <summary>Registered capabilities by protocol, without regard to case. A name that ends in <c>=</c> stands for every argument; names that begin with X need no entry.</summary>
    public IReadOnlyDictionary<MailProtocol, FrozenSet<string>>? KnownCapabilities { get; init; }

    /// <summary>Names of message fixtures.</summary>
    public IReadOnlySet<string>? MessageFixtures { get; init; }

    /// <summary>Whether a hole may have this type.</summary>
    public Func<string, bool>? AbnfRules { get; init; }

    /// <summary>Names for the hint when a type is not known.</summary>
    public IReadOnlyCollection<string> AbnfRuleNames { get; init; } = [];

    /// <summary>How many arguments each function takes.</summary>
    public IReadOnlyDictionary<string, (int Least, int Most)> Functions { get; init; } = LanguageWords.Functions;

    /// <summary>What a profile can provide, for <c>needs:</c>.</summary>
    public IReadOnlySet<string> Facilities { get; init; } = LanguageWords.Facilities;

    /// <summary>Ids for the hint when a requirement is not known.</summary>
    public IReadOnlyCollection<string> RequirementIds { get; init; } = [];
}
