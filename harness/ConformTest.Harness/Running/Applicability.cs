using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Running;

/// <summary>Decides whether a conversation applies to the target, and over which endpoints and security it is played.</summary>
internal sealed class Applicability(TargetServices services)
{
    private static readonly Dictionary<string, int> AccountsNeeded = new() { ["alice"] = 1, ["bob"] = 2, ["carol"] = 3 };

    /// <summary>Endpoint and security per connection, or the reason why the conversation does not apply.</summary>
    public (IReadOnlyDictionary<string, (Endpoint Endpoint, Security Security)> Routes, string? Missing) Decide(
        Conversation conversation, ConversationScan scan, Framing framing)
    {
        Dictionary<string, (Endpoint, Security)> routes = new(StringComparer.Ordinal);
        var tls = NeedsImplicitTls(conversation) ? " with implicit TLS" : framing.Tls == TlsUse.AsNeeded ? "" : " with this form of TLS";
        foreach (var connection in conversation.Connections)
        {
            if (connection.IsListening)
                continue;
            if ((connection.Account == ConversationScan.FarRole ? services.Far?.Endpoint(connection.Protocol) : Choose(conversation, connection.Protocol, scan, framing)) is not { } endpoint)
                return (routes, $"needs {Article(connection.Protocol)} endpoint{tls}");
            routes[connection.Name] = (endpoint, Security.AsIs);
        }

        if (MissingFacility(conversation, scan) is { } facility)
            return (routes, facility);
        if (MissingHop(conversation, scan) is { } hop)
            return (routes, hop);
        var secure = framing.Tls == TlsUse.StartTls;
        foreach (var need in conversation.Needs.Where(IsCapability))
        {
            var protocol = need.Protocol ?? conversation.Connections[0].Protocol;
            if (Probe(routes, conversation, protocol) is not { } probe)
                return (routes, $"needs {Article(protocol)} endpoint");
            switch (Find(need, probe, scan, LogsIn(conversation, protocol)))
            {
                case Where.Nowhere:
                    return (routes, (need.Presence == NeedPresence.Present ? "needs " : "needs a target without ") + string.Join(" or ", need.Alternatives));
                case Where.BehindTls:
                    secure = true;
                    break;
            }
        }

        foreach (var connection in conversation.Connections.Where(connection => !connection.IsListening))
        {
            var (endpoint, _) = routes[connection.Name];
            var side = connection.Account == ConversationScan.FarRole ? services.Far! : services;
            var login = connection.State is EntryState.Authenticated or EntryState.Selected && side.LoginNeedsTls(endpoint);
            if ((secure || login) && endpoint.Tls == TlsMode.StartTls && side.Capabilities.Of(endpoint)?.Tls == TlsFinding.Works && !scan.NegotiatesTls)
                routes[connection.Name] = (endpoint, Security.Tls);
        }

        return (routes, null);
    }

    private enum Where { Here, BehindTls, Nowhere }

    private Endpoint? Choose(Conversation conversation, MailProtocol protocol, ConversationScan scan, Framing framing)
    {
        var usable = services.Profile.Endpoints.Where(endpoint => endpoint.Protocol == protocol && services.Capabilities.Of(endpoint)?.Failure is null).ToList();
        return framing.Tls switch
        {
            TlsUse.StartTls when NeedsImplicitTls(conversation) => null,
            _ when NeedsImplicitTls(conversation) => usable.Find(endpoint => endpoint.Tls == TlsMode.Implicit),
            TlsUse.Implicit when !scan.NegotiatesTls => usable.Find(endpoint => endpoint.Tls == TlsMode.Implicit),
            TlsUse.StartTls => usable.Find(endpoint => services.Capabilities.Of(endpoint) is { Tls: TlsFinding.Works } && endpoint.Tls == TlsMode.StartTls),
            _ => usable.Find(endpoint => endpoint.Tls != TlsMode.Implicit) ?? usable.FirstOrDefault(),
        };
    }

    private static bool NeedsImplicitTls(Conversation conversation) =>
        conversation.Needs.Any(need => need.Presence == NeedPresence.Present && need.Alternatives.Contains("implicit-tls"));

    private string? MissingFacility(Conversation conversation, ConversationScan scan)
    {
        var profile = services.Profile;
        if (scan.Groups.FirstOrDefault(group => !HasFacility(group)) is { } missing)
            return $"needs {(missing == "alias" ? "an alias" : "a mailing list")} ({missing})";
        var logins = profile.Accounts.Count(account => account.CanLogIn);
        if (scan.Roles.Contains(ConversationScan.FarRole) && services.Far is null)
            return "needs a second server (far)";
        foreach (var role in scan.Roles)
        {
            if (role != ConversationScan.FarRole && profile.Accounts.Length < AccountsNeeded.GetValueOrDefault(role, 1))
                return $"needs an account ({role})";
        }

        foreach (var role in scan.LoggedIn)
        {
            if (role != ConversationScan.FarRole && logins < AccountsNeeded.GetValueOrDefault(role, 1))
                return $"needs an account that can log in ({role})";
        }

        var far = scan.Roles.Contains(ConversationScan.FarRole) ? 1 : 0;
        if (profile.Accounts.Length < scan.Roles.Count - far || logins < scan.LoggedIn.Count - far)
            return $"needs {scan.Roles.Count - far} accounts";
        if (scan.Watched.Count > 0 && !CanReadBack())
            return "needs a way to read delivered mail (mailbox)";
        if (conversation.Givens.Any(given => given.Kind == GivenKind.Maildrop) && !CanDeliver())
            return "needs a way to deliver mail (delivery)";
        if ((scan.NamesBoxes || conversation.Givens.Any(given => given.Kind == GivenKind.Mailbox)) && services.Endpoint(MailProtocol.Imap) is null)
            return "needs an IMAP endpoint";
        return conversation.Needs.Where(need => !IsCapability(need))
            .Select(need => need.Alternatives.Any(HasFacility) == (need.Presence == NeedPresence.Present) ? null : Facility(need))
            .FirstOrDefault(missing => missing is not null);
    }

    private string? MissingHop(Conversation conversation, ConversationScan scan)
    {
        if (!scan.UsesSink)
            return null;
        if (services.Profile.Sink is not { } sink)
            return "needs a target that relays to us";
        return conversation.Connections.Any(connection => connection.State == EntryState.Backup) && sink.Hops.Any(hop => hop.Backup is null)
            ? "needs a sink with two places for each hop (backup)"
            : null;
    }

    private static string Facility(Need need) => (need.Presence == NeedPresence.Present ? "needs " : "needs a target without ") + string.Join(" or ", need.Alternatives);

    private bool HasFacility(string name) => name switch
    {
        "recipient" => true,
        "alice" or "bob" or "carol" => services.Profile.Accounts.Length >= AccountsNeeded[name],
        "mailing-list" => services.Profile.MailingList is not null,
        "alias" => services.Profile.Alias is not null,
        "delivery" => CanDeliver(),
        "mailbox" => CanReadBack(),
        "tls" => services.Capabilities.Endpoints.Any(probe => probe.Tls == TlsFinding.Works),
        "implicit-tls" => services.Profile.Endpoints.Any(endpoint => endpoint.Tls == TlsMode.Implicit),
        "token" => services.Profile.Accounts.Any(account => account.CanLogIn) && services.Profile.Accounts.All(account => !account.CanLogIn || account.Token.Length > 0),
        "domain" => services.Profile.Domain is not null,
        "relay" => services.Profile.Sink is not null,
        "mx" => services.Profile.Sink?.Zone == SinkZone.Standard,
        "retry" => services.Profile.Sink?.Retry is not null,
        "warning" => services.Profile.Sink?.Warning is not null,
        "give-up" => services.Profile.Sink?.GiveUp is not null,
        "far" => services.Far is not null,
        _ => Enum.TryParse<MailProtocol>(name, ignoreCase: true, out var protocol) && services.Endpoint(protocol) is not null,
    };

    private bool CanReadBack() => services.Profile.ReadBack is not null || CanLogIn(MailProtocol.Imap) || CanLogIn(MailProtocol.Pop3);

    private bool CanDeliver() => services.Profile.Delivery is not null || services.Endpoint(MailProtocol.Lmtp) is not null || CanLogIn(MailProtocol.Imap);

    private bool CanLogIn(MailProtocol protocol) => services.Endpoint(protocol) is not null && services.Profile.Accounts.Any(account => account.CanLogIn);

    private EndpointProbe? Probe(Dictionary<string, (Endpoint Endpoint, Security)> routes, Conversation conversation, MailProtocol protocol)
    {
        var connection = conversation.Connections.FirstOrDefault(candidate => candidate.Protocol == protocol);
        var endpoint = connection is null ? services.Endpoint(protocol) : routes[connection.Name].Endpoint;
        return endpoint is null ? null : services.Capabilities.Of(endpoint);
    }

    private static bool LogsIn(Conversation conversation, MailProtocol protocol) =>
        conversation.Connections.Any(connection => connection.Protocol == protocol && connection.State is EntryState.Authenticated or EntryState.Selected);

    private static Where Find(Need need, EndpointProbe probe, ConversationScan scan, bool logsIn)
    {
        // What is offered only behind a login still serves a script that logs in by itself.
        var everywhere = probe.First.Union(probe.LoggedIn);
        if (scan.NegotiatesTls)
            everywhere = everywhere.Union(probe.Secured);
        var clear = need.Presence == NeedPresence.Present ? everywhere : logsIn && !probe.LoggedIn.IsEmpty ? probe.LoggedIn : probe.First;
        if (Holds(need, clear))
            return Where.Here;
        return probe.Tls == TlsFinding.Works && !probe.Secured.IsEmpty && Holds(need, probe.Secured) ? Where.BehindTls : Where.Nowhere;
    }

    private static bool Holds(Need need, IReadOnlySet<string> offered) =>
        need.Alternatives.Any(name => offered.Contains(name.ToUpperInvariant())) == (need.Presence == NeedPresence.Present);

    private static bool IsCapability(Need need) => need.Protocol is not null || need.Alternatives.Any(name => name.Any(char.IsAsciiLetterUpper));

    private static string Article(MailProtocol protocol) =>
        protocol is MailProtocol.Imap ? "an IMAP" : protocol is MailProtocol.Lmtp ? "an LMTP" : protocol is MailProtocol.Smtp ? "an SMTP" : $"a {protocol.ToString().ToUpperInvariant()}".Replace("SUBMISSION", "submission");
}
