using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

public sealed partial record Profile
{
    /// <summary>A profile from target URLs, for runs without a file: <c>smtp smtps submission submissions lmtp pop3 pop3s imap imaps</c>,
    /// each <c>scheme://[user:password@]host[:port]</c>, percent-encoded where needed.</summary>
    /// <param name="urls">At least one. Each user named in them is an account.</param>
    /// <param name="domain">The target's domain; it completes user names that are not addresses. Null takes it from the first user that is one.</param>
    /// <exception cref="ProfileException">A URL cannot be read, or one user has two passwords.</exception>
    public static Profile FromUrls(IEnumerable<string> urls, string? domain = null)
    {
        var endpoints = ImmutableArray.CreateBuilder<Endpoint>();
        var logins = new List<(string User, string Password)>();
        int number = 0;
        foreach (string url in urls)
        {
            number++;
            ProfileException Fault(int offset, string reason, string? hint) => new("target", number, offset + 1, reason, Masked(url), hint);
            var target = TargetUrl.Parse(url, Fault);
            if (!endpoints.Contains(target.Endpoint))
                endpoints.Add(target.Endpoint);
            if (target.User is null)
                continue;
            int known = logins.FindIndex(login => login.User == target.User);
            string password = target.Password ?? "";
            if (known < 0)
                logins.Add((target.User, password));
            else if (logins[known].Password.Length == 0)
                logins[known] = (target.User, password);
            else if (password.Length > 0 && password != logins[known].Password)
                throw Fault(url.IndexOf("://", StringComparison.Ordinal) + 3, $"'{target.User}' has another password in an earlier URL", null);
        }
        if (endpoints.Count == 0)
            throw new ProfileException("target", 1, 1, "no target URL", "", "such as smtp://mx.example:25");
        domain ??= logins.Select(login => DomainOf(login.User)).FirstOrDefault(d => d is not null);
        return new Profile
        {
            Name = string.Join(", ", endpoints.Select(endpoint => endpoint.Host).Distinct()),
            Endpoints = endpoints.ToImmutable(),
            Accounts = AccountRoles.Assign(logins.Select(login => new TargetAccount("", login.User, login.Password, AddressOf(login.User, domain)))),
            Domain = domain,
        };
    }

    internal static string? DomainOf(string address)
        => address.LastIndexOf('@') is var at and >= 0 && at + 1 < address.Length ? address[(at + 1)..] : null;

    internal static string AddressOf(string user, string? domain) => user.Contains('@') || domain is null ? user : $"{user}@{domain}";

    /// <summary>The URL with its password's characters as stars, one for one, so that a caret still points at the right place.</summary>
    private static string Masked(string url)
    {
        int start = url.IndexOf("://", StringComparison.Ordinal) is var s and >= 0 ? s + 3 : 0;
        int at = url.LastIndexOf('@');
        int colon = at > start ? url.IndexOf(':', start, at - start) : -1;
        return colon < 0 ? url : string.Concat(url.AsSpan(0, colon + 1), new string('*', at - colon - 1), url.AsSpan(at));
    }
}
