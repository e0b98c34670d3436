using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

/// <summary>Accounts of a profile file.</summary>
internal static class AccountReader
{
    internal static readonly string[] Keys = ["role", "user", "password", "password-env", "token", "token-env", "address"];

    internal static ImmutableArray<TargetAccount> Read(ProfileSource source, ProfileMap profile, string? domain, Func<string, string?> environment)
    {
        var accounts = new List<TargetAccount>();
        foreach (var node in profile.List("accounts"))
        {
            var map = new ProfileMap(source, node, "an account", Keys);
            string? address = map.Text("address");
            if (address is not null && !address.Contains('@'))
                throw map.Fault("address", "an address has an '@'");
            string user = map.Text("user") ?? address ?? throw map.Missing("user", "an account");
            string role = map.Text("role", "");
            if (role.Length > 0 && accounts.Any(account => account.Role == role))
                throw map.Fault("role", $"two accounts with the role '{role}'");
            accounts.Add(new(role, user, Secret(map, "password", environment), address ?? Profile.AddressOf(user, domain), Secret(map, "token", environment)));
        }
        return AccountRoles.Assign(accounts);
    }

    /// <summary>What stands under the key, or in the variable that <c>KEY-env</c> names; empty for neither.</summary>
    private static string Secret(ProfileMap map, string key, Func<string, string?> environment)
    {
        if (map.Text($"{key}-env") is not { } variable)
            return map.Text(key, "");
        return map.At(key) is not null ? throw map.Fault($"{key}-env", $"'{key}' and '{key}-env' exclude each other")
            : environment(variable) ?? throw map.Fault($"{key}-env", $"the environment has no variable '{variable}'");
    }
}
