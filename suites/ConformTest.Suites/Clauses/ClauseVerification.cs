using System.Collections.Immutable;
using ConformTest.Harness.Judging;

namespace ConformTest.Suites.Clauses;

/// <summary>What is wrong with the clause of one requirement.</summary>
public sealed record ClauseProblem(Requirement Requirement, string Message)
{
    /// <summary><c>file:line: error: id: message</c>.</summary>
    public override string ToString() => $"{Requirement.Position.File}:{Requirement.Position.Line}: error: {Requirement.Id}: {Message}";
}

/// <summary>Holds the register against the texts of its documents: every sentence stands in the section that its requirement names.</summary>
/// <param name="Proven">Requirements whose sentence was found.</param>
/// <param name="Unproven">Requirements without a sentence, though their document has some.</param>
/// <param name="Own">Rules of our own, of which no RFC has a sentence.</param>
/// <param name="Problems">In the order of the register.</param>
public sealed record ClauseVerification(ImmutableArray<Requirement> Proven, ImmutableArray<Requirement> Unproven, ImmutableArray<Requirement> Own, ImmutableArray<ClauseProblem> Problems)
{
    private const string Prefix = "RFC ";

    /// <param name="register">Whose requirements are looked up.</param>
    /// <param name="folder">Holds the texts as <c>rfcNNNN.txt</c>.</param>
    /// <exception cref="SuiteFolderException">The folder is not there, or a text in it cannot be read.</exception>
    public static ClauseVerification Of(RequirementRegister register, string folder)
    {
        ArgumentNullException.ThrowIfNull(register);
        if (!Directory.Exists(folder))
            throw new SuiteFolderException(folder, "there is no such folder");
        Dictionary<string, RfcText?> texts = new(StringComparer.Ordinal);
        List<Requirement> proven = [], unproven = [], own = [];
        List<ClauseProblem> problems = [];
        foreach (var requirement in register.All)
        {
            if (requirement.Sentence is not { } sentence)
                (FileName(requirement.Document) is null ? own : unproven).Add(requirement);
            else if (Doubt(requirement, sentence, folder, texts) is { } doubt)
                problems.Add(new ClauseProblem(requirement, doubt));
            else
                proven.Add(requirement);
        }

        return new ClauseVerification([.. proven], [.. unproven], [.. own], [.. problems]);
    }

    /// <summary>Why the sentence is not where the requirement says; null when it is.</summary>
    private static string? Doubt(Requirement requirement, SentencePrint sentence, string folder, Dictionary<string, RfcText?> texts)
    {
        if (FileName(requirement.Document) is not { } name)
            return $"'{requirement.Document}' is no RFC, so its sentences cannot be looked up";
        if (!texts.TryGetValue(name, out var text))
        {
            var path = Path.Combine(folder, name);
            texts.Add(name, text = File.Exists(path) ? RfcText.Read(path) : null);
        }

        if (text is null)
            return $"there is no {name} in {folder}";
        var section = text.Find(requirement.Section);
        if (section?.Holds(sentence) == true)
            return null;
        var elsewhere = text.Where(sentence).ToList();
        return (elsewhere.Count, section) switch
        {
            ( > 0, _) => $"stands in section {string.Join(" and ", elsewhere)}, not {requirement.Section}",
            (_, null) => $"{requirement.Document} has no section {requirement.Section}, and the sentence {sentence} stands nowhere in it",
            _ => $"the sentence {sentence} stands nowhere in {requirement.Document}",
        };
    }

    private static string? FileName(string document) =>
        document.StartsWith(Prefix, StringComparison.Ordinal) && document[Prefix.Length..].All(char.IsAsciiDigit) && document.Length > Prefix.Length
            ? $"rfc{document[Prefix.Length..]}.txt"
            : null;
}
