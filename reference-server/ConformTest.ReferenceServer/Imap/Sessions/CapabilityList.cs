using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Imap.Commands;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>What the server advertises; a capability that has a command of its own comes with that command.</summary>
internal static class CapabilityList
{
    /// <summary>Capabilities without a command of their own.</summary>
    private static readonly string[] Plain =
    [
        "BINARY", "CHILDREN", "CONDSTORE", "ESEARCH", "LIST-EXTENDED", "LIST-STATUS", "LITERAL+", "SASL-IR", "SEARCHRES",
        "SPECIAL-USE", "CREATE-SPECIAL-USE", "STATUS=SIZE", "UIDPLUS",
    ];

    /// <summary>The capabilities of the session as it is now (RFC 9051 section 6.1.1).</summary>
    public static IReadOnlyList<string> For(ImapSession session)
    {
        List<string> names = [];
        Offer("IMAP4rev1");
        Offer("IMAP4rev2");
        foreach (var name in Plain) Offer(name);
        foreach (var name in ImapCommands.All.Select(c => c.Capability).OfType<string>().Distinct().Order(StringComparer.Ordinal)) Offer(name);
        if (session.Context.Offers("APPENDLIMIT")) names.Add($"APPENDLIMIT={session.Context.Options.Limits.MessageSize}");
        if (session.State == SessionState.NotAuthenticated) AddSecurity(session, names);
        IReadOnlyList<string> capabilities = names;
        foreach (var fault in session.Faults ?? []) capabilities = fault.Capabilities(session, capabilities);
        return capabilities;

        void Offer(string name)
        {
            if (session.Context.Offers(name)) names.Add(name);
        }
    }

    /// <summary>The same as a response code.</summary>
    public static ResponseCode AsCode(ImapSession session) => new("CAPABILITY", [.. For(session).Select(ImapValue.Atom)]);

    private static void AddSecurity(ImapSession session, List<string> names)
    {
        if (CanStartTls(session)) names.Add("STARTTLS");
        names.AddRange(SaslMechanisms.OfferedTo(session.Context).Select(m => "AUTH=" + m.Name));
        if (!session.MayShowPasswords) names.Add("LOGINDISABLED");
    }

    /// <summary>True while TLS can still be started.</summary>
    public static bool CanStartTls(ImapSession session) =>
        session.Context.Service.Tls == TlsMode.Upgrade && !session.Connection.IsTls && session.Context.Offers("STARTTLS");
}
