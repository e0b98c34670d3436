namespace ConformTest.ReferenceServer;

/// <summary>One account which the server creates at start.</summary>
/// <param name="User">The name for authentication (SASL authentication identity, USER, LOGIN).</param>
/// <param name="Password">The password in clear; CRAM-MD5, APOP and SCRAM need it or are derived from it.</param>
/// <param name="Address">The mail address, or null for <c>user@domain</c>.</param>
/// <param name="Token">An OAuth access token that logs this user in, or null.</param>
public sealed record AccountOptions(string User, string Password = "secret", string? Address = null, string? Token = null)
{
    /// <summary>Classes of solicitation that this user does not want (RFC 3865 section 2.3), beside those of the whole site.</summary>
    public IReadOnlyList<string> NoSoliciting { get; init; } = [];

    /// <summary>The user's full name, which VRFY knows and shows (RFC 5321 section 3.5.1); null when there is none.</summary>
    public string? FullName { get; init; }

    /// <summary>alice, bob and carol for people to read, u01 to u96 for parallel work; each with the token <c>token-of-</c> and the name.</summary>
    public static IReadOnlyList<AccountOptions> Default { get; } =
    [
        Of("alice") with { FullName = "Alice Arnold" }, Of("bob") with { FullName = "Bob Arnold" }, Of("carol") with { FullName = "Carol Baker" },
        .. Enumerable.Range(1, 96).Select(n => Of($"u{n:00}")),
    ];

    private static AccountOptions Of(string user) => new(user, Token: $"token-of-{user}");
}
