using System.Text;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>Finds the aliases and lists of the server, and who is behind them (RFC 5321 section 3.9).</summary>
internal static class MailGroups
{
    /// <summary>The group of that address; null when there is none, or nobody is in it.</summary>
    public static MailGroup? Find(SmtpSession session, MailPath path)
    {
        if (!LocalDelivery.IsLocal(session, path.Domain)) return null;
        foreach (var group in session.Options.Groups)
            if (group.Name.Equals(path.LocalPart, StringComparison.OrdinalIgnoreCase) && group.Members.Any(member => Exists(session, member)))
                return group;
        return null;
    }

    public static string AddressOf(SmtpSession session, MailGroup group) => Whole(session, group.Name);

    /// <summary>The members as mailboxes, whether they are here or elsewhere.</summary>
    public static IEnumerable<MailPath> Members(SmtpSession session, MailGroup group) => group.Members.Select(member => Path(session, member)).OfType<MailPath>();

    /// <summary>Where the errors of a list go.</summary>
    public static MailPath? Administrator(SmtpSession session, MailGroup list) => list.Administrator is { } name ? Path(session, name) : null;

    private static bool Exists(SmtpSession session, string member) => Path(session, member) is { } path
        && (LocalDelivery.Resolve(session, path) is not null || !LocalDelivery.IsLocal(session, path.Domain)
            || session.Options.Groups.Any(group => group.Name.Equals(path.LocalPart, StringComparison.OrdinalIgnoreCase)));

    private static MailPath? Path(SmtpSession session, string name)
    {
        var scanner = new SmtpScanner(Encoding.UTF8.GetBytes(Whole(session, name)));
        return scanner.TryMailbox(out var path) && scanner.AtEnd ? path : null;
    }

    private static string Whole(SmtpSession session, string name) => name.Contains('@') ? name : $"{name}@{session.Options.Domain}";
}
