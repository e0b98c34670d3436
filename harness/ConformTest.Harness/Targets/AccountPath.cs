namespace ConformTest.Harness.Targets;

/// <summary>Texts of a profile with an account's names in braces: <c>{user}</c>, <c>{address}</c>, and its parts <c>{local}</c> and <c>{domain}</c>.</summary>
internal static class AccountPath
{
    internal static string Fill(string template, TargetAccount account)
    {
        int at = account.Address.LastIndexOf('@');
        string local = at < 0 ? account.Address : account.Address[..at];
        string domain = at < 0 ? "" : account.Address[(at + 1)..];
        // Left to right over the template only: a name that itself holds braces is not replaced again.
        var filled = new System.Text.StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            int close = template[i] == '{' ? template.IndexOf('}', i) : -1;
            string? value = close < 0 ? null : template[(i + 1)..close] switch
            {
                "user" => account.User,
                "address" => account.Address,
                "local" => local,
                "domain" => domain,
                _ => null,
            };
            filled.Append(value ?? template[i].ToString());
            i = value is null ? i : close;
        }
        return filled.ToString();
    }
}
