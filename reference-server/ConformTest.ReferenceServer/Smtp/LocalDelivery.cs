using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>Which addresses are this server's, and whose they are.</summary>
internal static class LocalDelivery
{
    /// <summary>True for the mail domain, the host's own name, the address connected to, and no domain at all (postmaster).</summary>
    public static bool IsLocal(SmtpSession session, string domain) =>
        domain.Length == 0
        || domain.Equals(session.Options.Domain, StringComparison.OrdinalIgnoreCase)
        || domain.Equals(session.Options.Hostname, StringComparison.OrdinalIgnoreCase)
        || (domain[0] == '[' && AddressLiteral.AddressOf(domain) is { } address && address.Equals(session.Connection.LocalEndPoint?.Address));

    /// <summary>The account that gets mail for a path, or null. Postmaster always exists (RFC 5321 section 4.5.1).</summary>
    public static Account? Resolve(SmtpSession session, MailPath path)
    {
        var account = Find(session, path);
        foreach (var fault in session.Faults ?? []) account = fault.Resolve(session, path, account);
        return account;
    }

    private static Account? Find(SmtpSession session, MailPath path)
    {
        var store = session.Context.Store;
        if (!IsLocal(session, path.Domain)) return store.FindByAddress(path.LocalPart, path.Domain);
        return store.FindByAddress(path.LocalPart, session.Options.Domain)
            ?? (path.IsPostmaster ? store.FindByUser(session.Options.Postmaster) : null);
    }
}
