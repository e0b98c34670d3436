namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>The full names of users, by which VRFY finds them as well (RFC 5321 section 3.5.1).</summary>
internal static class UserNames
{
    /// <summary>The full name of the user with this address, or null.</summary>
    public static string? FullName(SmtpSession session, string address) =>
        session.Options.Accounts.FirstOrDefault(account => AddressOf(session, account).Equals(address, StringComparison.OrdinalIgnoreCase))?.FullName;

    /// <summary>The addresses of all users with this full name, or with this word in it.</summary>
    public static IReadOnlyList<string> Find(SmtpSession session, string name) =>
    [
        .. session.Options.Accounts
            .Where(account => account.FullName is { } full && (Same(full, name) || full.Split(' ').Any(word => Same(word, name))))
            .Select(account => AddressOf(session, account)),
    ];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string AddressOf(SmtpSession session, AccountOptions account) => account.Address ?? $"{account.User}@{session.Options.Domain}";
}
