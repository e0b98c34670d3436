using ConformTest.Fixtures;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Functions;
using ConformTest.Suites;

namespace ConformTest.Cli;

/// <summary>The suites and what they are checked against.</summary>
internal static class SuiteLoading
{
    /// <summary>What scripts may name: functions, rules, fixtures, capabilities.</summary>
    public static LintVocabulary Vocabulary(SuiteCatalogue catalogue) => catalogue.Vocabulary with
    {
        MessageFixtures = MessageFixtures.Names.ToHashSet(StringComparer.Ordinal),
        AbnfRules = AbnfRules.IsKnown,
        Functions = FunctionTable.All.ToDictionary(pair => pair.Key, pair => (pair.Value.MinimumArguments, pair.Value.MaximumArguments)),
    };

    /// <exception cref="UsageException">The suite cannot be read, or has errors; they are in the message.</exception>
    public static SuiteCatalogue Load(string? directory)
    {
        var catalogue = Read(directory);
        // What we ship is linted by our tests; a user's own scripts are linted here, before anything is sent.
        var linted = directory is null ? [] : Linter.Lint(catalogue.Conversations, catalogue.Register.Find, Vocabulary(catalogue));
        var errors = catalogue.Diagnostics.Concat(linted).Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        return errors.Count == 0
            ? catalogue
            : throw new UsageException($"the suite has {errors.Count} errors\n{string.Join('\n', errors.Take(20).Select(error => error.Render()))}");
    }

    /// <exception cref="UsageException">The folder or a file cannot be read.</exception>
    public static SuiteCatalogue Read(string? directory)
    {
        try
        {
            return directory is null ? SuiteCatalogue.Load() : SuiteCatalogue.LoadFrom(directory);
        }
        catch (SuiteFolderException unreadable)
        {
            throw new UsageException(unreadable.Message);
        }
    }
}

/// <summary>The fixtures as the player asks for them.</summary>
internal sealed class FixtureMessages : IMessageSource
{
    public ReadOnlyMemory<byte>? Find(string name) => MessageFixtures.Names.Contains(name) ? MessageFixtures.Get(name) : default(ReadOnlyMemory<byte>?);

    public string? Envelope(string name) => MessageFixtures.Names.Contains(name) ? MessageFixtures.Envelope(name) : null;

    public string? BodyStructure(string name) => MessageFixtures.Names.Contains(name) ? MessageFixtures.BodyStructure(name) : null;

    public ReadOnlyMemory<byte> Generate(int seed, int index) => MessageFixtures.Generate(seed, index);
}
