using System.Text;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Relay;

/// <summary>Mail that the server makes itself and that stays with it.</summary>
internal static class LocalMail
{
    public static bool IsLocal(ReferenceServerOptions options, string domain) =>
        domain.Length == 0
        || domain.Equals(options.Domain, StringComparison.OrdinalIgnoreCase)
        || domain.Equals(options.Hostname, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whose address it is, or null.</summary>
    public static Account? Find(ReferenceServerOptions options, MailStore store, string address)
    {
        var at = address.LastIndexOf('@');
        var (local, domain) = at < 0 ? (address, "") : (address[..at], address[(at + 1)..]);
        if (!IsLocal(options, domain)) return store.FindByAddress(address);
        return store.FindByAddress($"{local}@{options.Domain}")
            ?? (local.Equals("postmaster", StringComparison.OrdinalIgnoreCase) ? store.FindByUser(options.Postmaster) : null);
    }

    /// <summary>Final delivery, with the Return-Path that belongs to it (RFC 5321 section 4.4).</summary>
    public static void Put(Account account, QueuedMessage message)
    {
        var path = Encoding.UTF8.GetBytes($"Return-Path: <{message.ReversePath}>\r\n");
        account.Inbox.Append((byte[])[.. path, .. message.Content.Span], [], message.Arrived);
    }
}
