using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Suites;

/// <summary>The keys of one requirement as they come, and the requirement that they make.</summary>
internal sealed class RequirementFields(SourcePosition start, RequirementReport report)
{
    private static readonly string[] Keys = ["id", "section", "level", "party", "testability", "text", "sentence", "draft", "kind", "follows"];
    private static readonly string[] Required = ["id", "section", "level", "text"];
    private static readonly string[] Levels = ["must", "should", "may"];
    private static readonly string[] Kinds = ["breach", "hazard", "hardening"];
    private static readonly string[] Premises = ["refusal"];
    private static readonly string[] Parties = ["server", "receiver", "relay", "submission", "client"];
    private static readonly string[] Testabilities = ["wire", "configured", "untestable"];

    private readonly Dictionary<string, (string Value, SourcePosition Position)> _values = [];
    private bool _isWrong;

    public void Set(string key, SourcePosition keyPosition, string value, SourcePosition position)
    {
        if (Array.IndexOf(Keys, key) < 0)
            Fail(keyPosition, key.Length, $"'{key}' is not known here", "known are " + string.Join(", ", Keys));
        else if (!_values.TryAdd(key, (value, position)))
            Fail(keyPosition, key.Length, $"'{key}' stands twice");
        else if (value.Length == 0)
            Fail(keyPosition, key.Length, $"'{key}' has no value");
    }

    /// <summary>The requirement; null when something is wrong, which has been reported.</summary>
    public Requirement? ToRequirement(string document)
    {
        foreach (var key in Required)
            if (!_values.ContainsKey(key))
                Fail(start, 1, $"'{key}' is missing");
        var level = Choose("level", Levels);
        Choose("party", Parties);
        var kind = Choose("kind", Kinds);
        Choose("follows", Premises);
        CheckTestability();
        var sentence = ReadSentence();
        if (_values.TryGetValue("id", out var id) && !ConversationId.IsValid(id.Value))
            Fail(id.Position, id.Value.Length, $"'{id.Value}' is no id", "lower-case words with hyphens, joined by dots");
        if (_isWrong)
            return null;
        var requirement = new Requirement
        {
            Id = id.Value,
            Document = document,
            Section = _values["section"].Value,
            Level = (Level)level,
            Kind = (DeviationKind)kind,
            FollowsRefusal = Value("follows") is not null,
            Text = _values["text"].Value,
            Position = id.Position,
        };
        return requirement with
        {
            Party = Value("party") ?? requirement.Party,
            Testability = Value("testability") ?? requirement.Testability,
            Sentence = sentence,
            Draft = Value("draft"),
        };
    }

    private string? Value(string key) => _values.TryGetValue(key, out var found) ? found.Value : null;

    private int Choose(string key, string[] words)
    {
        if (!_values.TryGetValue(key, out var found))
            return 0;
        var index = Array.IndexOf(words, found.Value);
        if (index < 0)
            Fail(found.Position, found.Value.Length, $"there is no {key} '{found.Value}'", string.Join(", ", words));
        return index;
    }

    /// <summary>What needs a special set-up, or cannot be tested, says why behind a comma.</summary>
    private void CheckTestability()
    {
        if (!_values.TryGetValue("testability", out var found))
            return;
        var comma = found.Value.AsSpan().IndexOfAny(',', ':');
        var word = comma < 0 ? found.Value : found.Value[..comma];
        if (Array.IndexOf(Testabilities, word) < 0)
            Fail(found.Position, word.Length, $"there is no testability '{word}'", "wire, configured or untestable, the last two with a reason");
        else if (word != "wire" && comma < 0)
            Fail(found.Position, word.Length, $"'{word}' needs a reason", $"testability: {word}, because ...");
    }

    private SentencePrint? ReadSentence()
    {
        if (!_values.TryGetValue("sentence", out var found))
            return null;
        if (!SentencePrint.TryParse(found.Value, out var print))
            Fail(found.Position, found.Value.Length, $"'{found.Value}' is no sentence's print", "the number of words, a slash, and the first twelve lower-case hexadecimal digits of their SHA-256: 17/3fa9c2d47b10");
        return print;
    }

    private void Fail(SourcePosition position, int length, string message, string? hint = null)
    {
        _isWrong = true;
        report.Error(position, length, message, hint);
    }
}
