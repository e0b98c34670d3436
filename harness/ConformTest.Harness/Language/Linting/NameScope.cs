using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language.Linting;

/// <summary>
/// Which names have a value where. A name that only some branches bind has none for certain behind them; one that is bound further down,
/// or only in a cell, is told apart from one that means nothing at all.
/// </summary>
internal sealed class NameScope
{
    private readonly Conversation _conversation;
    private readonly LintReport _report;
    private readonly bool _hasImap;
    private readonly int _messages;
    private readonly int _given;
    private readonly Stack<Choice> _choices = new();
    private readonly Dictionary<string, (SourcePosition Position, bool IsCounter)> _bindings = [];
    private readonly HashSet<string> _used = [];
    private readonly List<(string Name, SourcePosition Position)> _unresolved = [];
    private HashSet<string> _bound = [];
    private HashSet<string> _maybe = [];

    public NameScope(Conversation conversation, LintReport report)
    {
        (_conversation, _report) = (conversation, report);
        foreach (var connection in conversation.Connections)
            _hasImap |= connection.Protocol == MailProtocol.Imap;
        foreach (var given in conversation.Givens)
        {
            var count = Math.Max(given.Count, given.Messages.Length);
            _given = Math.Max(_given, count);
            if (given.Kind == GivenKind.Maildrop)
                _messages += count;
        }
    }

    public bool IsUsed(string name) => _used.Contains(name);

    /// <summary>Whether the name has a value here.</summary>
    public bool IsKnown(string name) => IsGiven(name) || IsColumn(name) || _bound.Contains(name) || _maybe.Contains(name);

    public void Use(string name, SourcePosition position)
    {
        _used.Add(name);
        if (IsGiven(name) || IsColumn(name) || _bound.Contains(name))
            return;
        if (_maybe.Contains(name))
            _report.Warn(position, name.Length, $"not every branch above binds '{name}'", "a script that meets a name without a value ends in an error");
        else
            _unresolved.Add((name, position));
    }

    public void Bind(string name, SourcePosition position)
    {
        if (IsGiven(name))
        {
            _report.Error(position, 1, $"'{name}' has a meaning already");
            _used.Add(name);
        }
        else if (IsColumn(name))
            _report.Error(position, 1, $"'{name}' is a column of the table");
        _bindings.TryAdd(name, (position, false));
        _bound.Add(name);
    }

    /// <summary>A counter need not be used: it is named in what is observed.</summary>
    public void BindCounter(string name, SourcePosition position)
    {
        Bind(name, position);
        _bindings[name] = (position, true);
    }

    public void BeginChoice() => _choices.Push(new Choice(_bound, _maybe, [], []));

    public void BeginBranch() => (_bound, _maybe) = ([.. _choices.Peek().Bound], [.. _choices.Peek().Maybe]);

    public void EndBranch()
    {
        var choice = _choices.Peek();
        choice.Ends.Add(_bound);
        choice.Seen.UnionWith(_bound);
        choice.Seen.UnionWith(_maybe);
    }

    public void EndChoice()
    {
        var choice = _choices.Pop();
        (_bound, _maybe) = (choice.Bound, choice.Maybe);
        if (choice.Ends.Count == 0)
            return;
        var common = choice.Ends[0];
        foreach (var end in choice.Ends)
            common.IntersectWith(end);
        _bound = common;
        _maybe.UnionWith(choice.Seen);
    }

    /// <summary>Reports the names that nothing binds, and the bindings that nothing uses.</summary>
    public void Finish()
    {
        foreach (var (name, position) in _unresolved)
            if (_bindings.TryGetValue(name, out var binding))
                _report.Error(position, name.Length, $"'{name}' has no value yet", $"it gets one in line {binding.Position.Line}");
            else
                _report.Error(position, name.Length, $"nothing is called '{name}'", Hint(name));
        foreach (var (name, (position, isCounter)) in _bindings)
            if (!isCounter && !_used.Contains(name))
                _report.Warn(position, name.Length, $"'{name}' is never used", IsHole(position) ? "{=rule} is a hole without a name" : null);
    }

    /// <summary>Whether a name that a cell uses is bound anywhere.</summary>
    public void UseInCell(string name, SourcePosition position)
    {
        _used.Add(name);
        if (!IsGiven(name) && !IsColumn(name) && !_bindings.ContainsKey(name))
            _unresolved.Add((name, position));
    }

    private bool IsHole(SourcePosition position)
    {
        var line = _report.Line(position);
        return position.Column <= line.Length && line[position.Column - 1] == '{';
    }

    private string? Hint(string name)
    {
        if (LanguageWords.Functions.ContainsKey(name) || LanguageWords.Conditions.Contains(name))
            return $"'{name}' is a function: its arguments are missing";
        if (name == "tag" || name.StartsWith("tag-", StringComparison.Ordinal))
            return "tags are IMAP's";
        if (name is ['m', >= '0' and <= '9', ..])
            return "given: maildrop with 2 messages";
        if (name.IndexOf('-') is > 0 and var minus && IsKnown(name[..minus]))
            return $"a minus stands between blanks: {{{name[..minus]} - {name[(minus + 1)..]}}}";
        if (name.EndsWith(".address", StringComparison.Ordinal))
            return "{alice} is the address";
        return Names.DidYouMean(name, Candidates());
    }

    private List<string> Candidates()
    {
        List<string> candidates = [.. _bindings.Keys, .. LanguageWords.Values];
        if (_hasImap)
            candidates.Add("tag");
        if (_conversation.Table is { } table)
            candidates.AddRange(table.Columns);
        return candidates;
    }

    private bool IsColumn(string name) => _conversation.Table is { } table && table.Columns.Contains(name);

    private bool IsGiven(string name)
    {
        if (LanguageWords.Values.Contains(name))
            return true;
        if (name.StartsWith("tag", StringComparison.Ordinal))
            return _hasImap && (name.Length == 3 || (name[3] == '-' && name.Length > 4));
        return IsNumbered(name, "m", _messages) || IsNumbered(name, "given", _given);
    }

    private static bool IsNumbered(string name, string word, int last) =>
        name.StartsWith(word, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(word.Length), System.Globalization.NumberStyles.None, null, out var number)
        && number >= 1 && number <= last;

    private sealed record Choice(HashSet<string> Bound, HashSet<string> Maybe, List<HashSet<string>> Ends, HashSet<string> Seen);
}
