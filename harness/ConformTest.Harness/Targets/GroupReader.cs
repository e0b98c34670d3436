using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

/// <summary>The mailing list and the alias in a profile file.</summary>
internal static class GroupReader
{
    internal static readonly string[] ListKeys = ["address", "members", "administrator"];
    internal static readonly string[] AliasKeys = ["address", "members"];

    internal static TargetGroup? MailingList(ProfileSource source, ProfileMap profile, ImmutableArray<TargetAccount> accounts) =>
        Read(source, profile, "mailing-list", "a mailing list", ListKeys, accounts) is (var map, { } group)
            ? group with { Administrator = Address(map, "administrator", "a mailing list") }
            : null;

    internal static TargetGroup? Alias(ProfileSource source, ProfileMap profile, ImmutableArray<TargetAccount> accounts) =>
        Read(source, profile, "alias", "an alias", AliasKeys, accounts) is (_, { } group) ? group : null;

    private static (ProfileMap Map, TargetGroup Group)? Read(
        ProfileSource source, ProfileMap profile, string key, string what, string[] keys, ImmutableArray<TargetAccount> accounts)
    {
        if (profile.At(key) is not { } node)
            return null;
        var map = new ProfileMap(source, node, what, keys);
        ImmutableArray<string> members = [.. map.List("members").Select(member => map.TextOf(member, "a member"))];
        if (members.Length < 2)
            throw map.Fault("members", $"{what} has two members at least");
        if (members.FirstOrDefault(member => accounts.All(account => account.Address != member)) is { } stranger)
            throw map.Fault("members", $"'{stranger}' is the address of no account", "members are written as the accounts' addresses");
        return (map, new TargetGroup(Address(map, "address", what), members));
    }

    private static string Address(ProfileMap map, string key, string what) => map.Text(key) switch
    {
        null => throw map.Missing(key, what),
        var address when !address.Contains('@') => throw map.Fault(key, "an address has an '@'"),
        var address => address,
    };
}
