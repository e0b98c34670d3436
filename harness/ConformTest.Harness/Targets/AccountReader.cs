using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

/// <summary>Accounts of a profile file.</summary>
internal static class AccountReader
{
    internal static readonly string[] Keys = ["role", "user", "password", "password-env", "address"];

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
            accounts.Add(new(role, user, Password(map, environment), address ?? Profile.AddressOf(user, domain)));
        }
        return AccountRoles.Assign(accounts);
    }

    private static string Password(ProfileMap map, Func<string, string?> environment)
    {
        if (map.Text("password-env") is not { } variable)
            return map.Text("password", "");
        return map.At("password") is not null ? throw map.Fault("password-env", "'password' and 'password-env' exclude each other")
            : environment(variable) ?? throw map.Fault("password-env", $"the environment has no variable '{variable}'");
    }
}
