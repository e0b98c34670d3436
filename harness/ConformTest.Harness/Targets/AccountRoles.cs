using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

/// <summary>Names for accounts that have none.</summary>
internal static class AccountRoles
{
    /// <summary>Gives each account without a role the first free one of <c>alice</c>, <c>bob</c>, <c>carol</c>, <c>account-4</c>, <c>account-5</c>, ...</summary>
    internal static ImmutableArray<TargetAccount> Assign(IEnumerable<TargetAccount> accounts)
    {
        TargetAccount[] all = [.. accounts];
        var taken = all.Select(account => account.Role).ToHashSet(StringComparer.Ordinal);
        using var free = Names().Where(name => !taken.Contains(name)).GetEnumerator();
        return [.. all.Select(account => account.Role.Length > 0 ? account : account with { Role = free.MoveNext() ? free.Current : "" })];
    }

    private static IEnumerable<string> Names()
    {
        foreach (string name in new[] { "alice", "bob", "carol" })
            yield return name;
        for (int i = 4; ; i++)
            yield return $"account-{i}";
    }
}
