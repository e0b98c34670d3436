using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Replay;

/// <summary>Chooses the endpoint for a replay and says what the target lacks.</summary>
internal static class Routes
{
    /// <param name="tls">What the transcript says of TLS.</param>
    /// <param name="login">What it logs in with, such as <c>AUTH=PLAIN</c> or <c>USER</c>; null when it does not.</param>
    /// <exception cref="NotApplicableException">No endpoint serves.</exception>
    public static Route Choose(ReplaySession session, TlsInTranscript tls, string? login)
    {
        var services = session.Services;
        var usable = Usable(services, session.Protocol);
        if (usable.Count == 0 && session.Protocol == MailProtocol.Submission)
            usable = Usable(services, MailProtocol.Smtp);
        if (usable.Count == 0)
            throw new NotApplicableException($"needs {Name(session.Protocol)} endpoint");
        if (tls == TlsInTranscript.Negotiated)
        {
            var endpoint = usable.Find(candidate => Works(services, candidate)) ?? usable.Find(candidate => Offers(services, candidate)) ?? throw new NotApplicableException("needs STARTTLS");
            return new Route(endpoint, Security.AsIs);
        }

        var plain = usable.Find(candidate => candidate.Tls != TlsMode.Implicit) ?? usable[0];
        var secret = tls == TlsInTranscript.Before || NeedsTls(services, plain, login);
        if (!secret || plain.Tls == TlsMode.Implicit)
            return new Route(plain, Security.AsIs);
        if (tls != TlsInTranscript.Before)
            session.Log.Remark(session.Transcript.Lines[0].Number, "the transcript logs in without TLS and the target does not let it: TLS is put beneath it");
        if (usable.Find(candidate => candidate.Tls == TlsMode.Implicit) is { } secured)
            return new Route(secured, Security.AsIs);
        return Works(services, plain) ? new Route(plain, Security.Tls) : throw new NotApplicableException("needs TLS");
    }

    /// <summary>All that the endpoint offers in some state.</summary>
    public static IReadOnlySet<string> Offers(ReplaySession session, Route route) => session.Services.Capabilities.Of(route.Endpoint)?.All ?? [];

    /// <exception cref="NotApplicableException">The endpoint offers none of these.</exception>
    public static void Need(ReplaySession session, Route route, params string[] alternatives)
    {
        var offers = Offers(session, route);
        if (!alternatives.Any(offers.Contains))
            throw new NotApplicableException($"needs {alternatives[0]}");
    }

    private static List<Endpoint> Usable(TargetServices services, MailProtocol protocol) =>
        [.. services.Profile.Endpoints.Where(endpoint => endpoint.Protocol == protocol && services.Capabilities.Of(endpoint)?.Failure is null)];

    private static bool Works(TargetServices services, Endpoint endpoint) =>
        endpoint.Tls == TlsMode.StartTls && services.Capabilities.Of(endpoint)?.Tls == TlsFinding.Works;

    /// <summary>Offered and broken is a departure, not a lack.</summary>
    private static bool Offers(TargetServices services, Endpoint endpoint) =>
        endpoint.Tls == TlsMode.StartTls && services.Capabilities.Of(endpoint) is { } probe && probe.First.Overlaps(["STARTTLS", "STLS"]);

    private static bool NeedsTls(TargetServices services, Endpoint endpoint, string? login)
    {
        if (login is null || services.Capabilities.Of(endpoint) is not { } probe)
            return false;
        var anywhere = probe.Secured.Contains(login) || services.Capabilities.Endpoints.Any(other => other.Endpoint.Protocol == endpoint.Protocol && other.Endpoint.Tls == TlsMode.Implicit && other.First.Contains(login));
        return endpoint.Protocol == MailProtocol.Imap && probe.First.Contains("LOGINDISABLED") || (!probe.First.Contains(login) && anywhere);
    }

    private static string Name(MailProtocol protocol) => protocol switch
    {
        MailProtocol.Imap => "an IMAP",
        MailProtocol.Pop3 => "a POP3",
        MailProtocol.Lmtp => "an LMTP",
        MailProtocol.Smtp => "an SMTP",
        _ => "a submission",
    };
}

/// <summary>What a transcript says of TLS.</summary>
internal enum TlsInTranscript
{
    Nothing,

    /// <summary>It prints the command that begins it.</summary>
    Negotiated,

    /// <summary>It begins behind a negotiation that it leaves out.</summary>
    Before,
}
