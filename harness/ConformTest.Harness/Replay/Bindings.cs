using System.Text.RegularExpressions;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Replay;

/// <summary>The transcript's names and the target's.</summary>
internal sealed class Bindings(IReadOnlyList<ReplayBinding> given, IReadOnlyList<TargetAccount> accounts)
{
    private readonly Dictionary<string, TargetAccount> _accounts = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<TargetAccount> Bound => _accounts.Values.Distinct();

    /// <summary>The account that stands for a user or an address of the transcript: as the user bound it, else the next that is free.</summary>
    /// <exception cref="NotApplicableException">The profile has no account.</exception>
    public TargetAccount Account(string name)
    {
        if (_accounts.TryGetValue(name, out var bound))
            return bound;
        var account = Given(name) is { } value && Named(value) is { } chosen ? chosen : Next();
        _accounts[name] = account;
        return account;
    }

    /// <summary>A line of the client with the texts that the user bound put in their place.</summary>
    public string Words(string line)
    {
        foreach (var binding in given)
        {
            if (Named(binding.Value) is null)
                line = Regex.Replace(line, $@"(?<![\w.-]){Regex.Escape(binding.Name)}(?![\w.-])", binding.Value.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        return line;
    }

    private string? Given(string name)
    {
        var local = name.Split('@')[0];
        return given.FirstOrDefault(binding => binding.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value
            ?? given.FirstOrDefault(binding => binding.Name.Equals(local, StringComparison.OrdinalIgnoreCase))?.Value;
    }

    private TargetAccount? Named(string value) =>
        accounts.FirstOrDefault(account => account.Role == value) ?? accounts.FirstOrDefault(account => account.User == value || account.Address == value);

    private TargetAccount Next()
    {
        if (accounts.Count == 0)
            throw new NotApplicableException("needs an account");
        var reserved = given.Select(binding => Named(binding.Value)).Concat(_accounts.Values).ToHashSet();
        return accounts.FirstOrDefault(account => !reserved.Contains(account)) ?? accounts[^1];
    }
}
