using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Play.Smtp;
using ConformTest.Harness.Protocols.Imap;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Protocols.Smtp;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Running;

/// <summary>Looks at each endpoint once before anything is judged: greeting, capabilities, TLS, login, and whether nonsense is refused.</summary>
internal sealed class Prober(TargetServices services)
{
    private const string Nonsense = "XCONFORMTESTNONSENSE";

    /// <param name="known">Endpoints that are not looked at, since this is known of them.</param>
    public async Task<TargetCapabilities> ProbeAsync(IReadOnlyList<EndpointProbe> known, CancellationToken cancellation)
    {
        // One after the other: two POP3 logins at once would meet at the maildrop's lock (RFC 1939 section 4).
        List<EndpointProbe> probes = [];
        foreach (var endpoint in services.Profile.Endpoints)
            probes.Add(known.FirstOrDefault(probe => probe.Endpoint == endpoint) ?? await ProbeAsync(endpoint, cancellation).ConfigureAwait(false));
        return new TargetCapabilities([.. probes]);
    }

    /// <summary>The sanity conversation: the endpoint greets, refuses nonsense and says goodbye. Null when all is well, else what is not.</summary>
    public async Task<string?> SanityAsync(Endpoint endpoint, CancellationToken cancellation)
    {
        try
        {
            var (line, context) = await OpenAsync(endpoint, cancellation).ConfigureAwait(false);
            await using var _ = line.Wire.ConfigureAwait(false);
            await GreetAsync(line, context, cancellation).ConfigureAwait(false);
            var accepted = await AcceptsAsync(line, context, Nonsense, cancellation).ConfigureAwait(false);
            if (accepted)
                return $"{endpoint.Url} accepts the nonsense command {Nonsense}: its answers prove nothing";
            await AcceptsAsync(line, context, line.Protocol == MailProtocol.Imap ? "LOGOUT" : "QUIT", cancellation).ConfigureAwait(false);
            return null;
        }
        catch (CaseStoppedException failure)
        {
            return $"{endpoint.Url}: {failure.Message}";
        }
    }

    private async Task<EndpointProbe> ProbeAsync(Endpoint endpoint, CancellationToken cancellation)
    {
        var probe = new EndpointProbe { Endpoint = endpoint };
        try
        {
            var (line, context) = await OpenAsync(endpoint, cancellation).ConfigureAwait(false);
            await using var _ = line.Wire.ConfigureAwait(false);
            var greeting = await GreetAsync(line, context, cancellation).ConfigureAwait(false);
            probe = probe with
            {
                Greeting = Octets.Escape(greeting.Span[..Math.Min(greeting.Length, 200)]),
                First = await CapabilitiesAsync(line, context, cancellation).ConfigureAwait(false),
                Tls = endpoint.Tls == TlsMode.Implicit ? TlsFinding.Works : TlsFinding.NotOffered,
            };
            if (endpoint.Tls == TlsMode.StartTls && probe.First.Overlaps(["STARTTLS", "STLS"]))
                probe = await SecureAsync(probe, line, context, cancellation).ConfigureAwait(false);
            if (probe.Tls == TlsFinding.Fails)
                return probe;
            return await LogInAsync(probe, line, context, cancellation).ConfigureAwait(false);
        }
        catch (CaseStoppedException failure)
        {
            return probe.Greeting.Length == 0 ? probe with { Failure = failure.Message } : probe;
        }
    }

    private async Task<EndpointProbe> SecureAsync(EndpointProbe probe, Line line, PlayContext context, CancellationToken cancellation)
    {
        try
        {
            if (!await AcceptsAsync(line, context, line.Protocol == MailProtocol.Pop3 ? "STLS" : "STARTTLS", cancellation).ConfigureAwait(false))
                return probe with { Tls = TlsFinding.Fails, TlsFailure = "STARTTLS is offered and refused" };
            await line.Wire.StartTlsAsync(line.Endpoint.Host, cancellation).ConfigureAwait(false);
            return probe with { Tls = TlsFinding.Works, Secured = await CapabilitiesAsync(line, context, cancellation).ConfigureAwait(false) };
        }
        catch (WireException refused) when (refused.Failure == WireFailure.Certificate)
        {
            return probe with { Tls = TlsFinding.Fails, Failure = refused.Message };
        }
        catch (Exception failure) when (failure is WireException or CaseStoppedException)
        {
            return probe with { Tls = TlsFinding.Fails, TlsFailure = failure.Message };
        }
    }

    private async Task<EndpointProbe> LogInAsync(EndpointProbe probe, Line line, PlayContext context, CancellationToken cancellation)
    {
        if (services.Profile.Accounts.FirstOrDefault(account => account.CanLogIn) is not { } account
            || line.Protocol is MailProtocol.Smtp or MailProtocol.Lmtp or MailProtocol.Submission)
            return probe;
        try
        {
            if (line.Protocol == MailProtocol.Imap)
            {
                var exchange = await line.AskAsync(context, ImapCommand.Login(account), cancellation).ConfigureAwait(false);
                if (exchange[^1].Word != "OK")
                    return probe with { LoginFailure = $"login as '{account.User}' was refused: {Octets.Escape(exchange[^1].Raw.Span)}" };
            }
            else
            {
                var (response, _) = await Pop3Login.TryAsync(line, context, account, cancellation).ConfigureAwait(false);
                // Who may come back later has not mistaken the password.
                if (response.Status != Pop3Status.Ok && response.ResponseCode is { } code && Pop3Play.IsPolicy(code))
                    return probe;
                if (response.Status != Pop3Status.Ok)
                    return probe with { LoginFailure = $"login as '{account.User}' was refused: {Octets.Escape(response.Raw.Span)}" };
            }

            probe = probe with { LoggedIn = await CapabilitiesAsync(line, context, cancellation).ConfigureAwait(false) };
            await AcceptsAsync(line, context, line.Protocol == MailProtocol.Imap ? "LOGOUT" : "QUIT", cancellation).ConfigureAwait(false);
            return probe;
        }
        catch (CaseStoppedException failure)
        {
            return probe with { LoginFailure = failure.Message };
        }
    }

    private async Task<(Line Line, PlayContext Context)> OpenAsync(Endpoint endpoint, CancellationToken cancellation)
    {
        var scope = new CaseScope("probe", Framing.Plain, services.Messages);
        var context = new PlayContext(scope, new CaseLedger(), services.Profile, services.Readers, services.Time);
        var line = new Line(new ConnectionDeclaration("probe", endpoint.Protocol, "", EntryState.Connected, default), endpoint);
        try
        {
            var wire = await WireConnection.ConnectAsync(
                endpoint.Host, endpoint.Port, "probe", new Transcript(services.Time), services.Wire(Framing.Plain), cancellation).ConfigureAwait(false);
            line.Opened(wire);
            if (endpoint.Tls == TlsMode.Implicit)
                await wire.StartTlsAsync(endpoint.Host, cancellation).ConfigureAwait(false);
        }
        catch (WireException failure)
        {
            if (line.IsOpen)
                await line.Wire.DisposeAsync().ConfigureAwait(false);
            throw new CaseStoppedException(failure.Message);
        }

        return (line, context);
    }

    private static async Task<ReadOnlyMemory<byte>> GreetAsync(Line line, PlayContext context, CancellationToken cancellation)
    {
        var limit = context.Limits.Greeting;
        var (end, good, raw) = line.Protocol switch
        {
            MailProtocol.Imap => Unpack(await ImapTalk.ReadAsync(line, context, limit, cancellation).ConfigureAwait(false)),
            MailProtocol.Pop3 => Unpack(await Pop3Talk.ReadAsync(line, context, Pop3Expect.Single, cancellation).ConfigureAwait(false)),
            _ => Unpack(await SmtpTalk.ReadAsync(line, context, limit, cancellation).ConfigureAwait(false)),
        };
        if (end == ReadEnd.TimedOut)
            throw new CaseStoppedException($"no greeting within {limit.TotalSeconds} s (the server may be busy, its backlog full, or this another protocol's port)");
        if (end != ReadEnd.Unit)
            throw new CaseStoppedException($"{Ends.Words(end, line.Wire)} instead of a greeting");
        return good ? raw : throw new CaseStoppedException($"the greeting is no {line.Protocol} greeting: {Octets.Escape(raw.Span[..Math.Min(raw.Length, 100)])}");
    }

    private static (ReadEnd, bool, ReadOnlyMemory<byte>) Unpack((ReadEnd End, ImapResponse? Unit) read) =>
        (read.End, read.Unit?.Word is "OK" or "PREAUTH", read.Unit?.Raw ?? default);

    private static (ReadEnd, bool, ReadOnlyMemory<byte>) Unpack((ReadEnd End, Pop3Response? Unit) read) =>
        (read.End, read.Unit?.Status == Pop3Status.Ok, read.Unit?.Raw ?? default);

    private static (ReadEnd, bool, ReadOnlyMemory<byte>) Unpack((ReadEnd End, SmtpReply? Unit) read) =>
        (read.End, read.Unit?.Code == 220, read.Unit?.Raw ?? default);

    private async Task<ImmutableHashSet<string>> CapabilitiesAsync(Line line, PlayContext context, CancellationToken cancellation)
    {
        switch (line.Protocol)
        {
            case MailProtocol.Imap:
                return CapabilityNames.OfImap(await line.AskAsync(context, "CAPABILITY", null, cancellation).ConfigureAwait(false));
            case MailProtocol.Pop3:
                return CapabilityNames.OfPop3(await line.AskAsync(context, "CAPA", cancellation).ConfigureAwait(false));
            default:
                var hello = line.Protocol == MailProtocol.Lmtp ? "LHLO" : "EHLO";
                await WriteAsync(line, $"{hello} {services.Profile.ClientName}", cancellation).ConfigureAwait(false);
                var (_, reply) = await SmtpTalk.ReadAsync(line, context, context.Limits.Reply, cancellation).ConfigureAwait(false);
                return reply is { Code: 250 } ? CapabilityNames.OfSmtp(reply) : [];
        }
    }

    private static async Task<bool> AcceptsAsync(Line line, PlayContext context, string command, CancellationToken cancellation)
    {
        switch (line.Protocol)
        {
            case MailProtocol.Imap:
                return (await line.AskAsync(context, command, null, cancellation).ConfigureAwait(false))[^1].Word == "OK";
            case MailProtocol.Pop3:
                return (await line.AskAsync(context, command, cancellation).ConfigureAwait(false)).Status == Pop3Status.Ok;
            default:
                await WriteAsync(line, command, cancellation).ConfigureAwait(false);
                var (end, reply) = await SmtpTalk.ReadAsync(line, context, context.Limits.Reply, cancellation).ConfigureAwait(false);
                return end == ReadEnd.Unit && reply is not null
                    ? reply.Code is >= 200 and < 400
                    : throw new CaseStoppedException($"{Ends.Words(end, line.Wire)} instead of an answer to {command}");
        }
    }

    private static Task WriteAsync(Line line, string command, CancellationToken cancellation) =>
        line.Wire.WriteAsync(System.Text.Encoding.ASCII.GetBytes(command + "\r\n"), 0, cancellation);
}
