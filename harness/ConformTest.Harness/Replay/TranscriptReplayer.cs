using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay;

/// <summary>Plays printed transcripts against a target and says where the target departs from them.</summary>
public sealed class TranscriptReplayer
{
    /// <summary>No transcript goes on for longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly TargetServices _services;
    private readonly string _unique;

    private readonly Secrets _secrets;

    private TranscriptReplayer(TargetServices services, Secrets secrets)
    {
        _services = services;
        _secrets = secrets;
        _unique = $"{services.Time.GetUtcNow().UtcTicks}";
    }

    /// <summary>Why no endpoint of the target can be used; null when at least one can.</summary>
    public string? Unreachable => _services.Capabilities.Endpoints.All(probe => probe.Failure is not null)
        ? _secrets.Mask($"{_services.Profile.Endpoints[0].Url}: {_services.Capabilities.Endpoints[0].Failure}")
        : null;

    /// <summary>Looks at the target once, for all transcripts to come.</summary>
    /// <param name="secrets">What no result may show; null for the passwords of the profile's accounts.</param>
    public static async Task<TranscriptReplayer> ProbeAsync(Profile profile, IMessageSource messages, IReadOnlyList<string>? secrets, TimeProvider time, CancellationToken cancellation)
    {
        var services = new TargetServices(profile, new TargetCapabilities([]), messages, ReaderLimits.Imap, time);
        services = services with { Capabilities = await new Prober(services).ProbeAsync([], cancellation).ConfigureAwait(false) };
        return new TranscriptReplayer(services with { Delimiter = await DelimiterProbe.FindAsync(services, cancellation).ConfigureAwait(false) }, new Secrets(secrets ?? [.. profile.Accounts.Select(account => account.Password)]));
    }

    /// <summary>Plays one transcript.</summary>
    /// <exception cref="TranscriptException">Its lines make no sense in its protocol.</exception>
    public async Task<ReplayResult> ReplayAsync(RawTranscript transcript, IReadOnlyList<ReplayBinding> bindings, CancellationToken cancellation)
    {
        var protocol = ProtocolGuess.Of(transcript);
        var session = new ReplaySession(transcript, protocol, _services, bindings, StableHash.Word($"{_unique}/{transcript.File}"));
        await using var _ = session.ConfigureAwait(false);
        using var limit = new CancellationTokenSource(Longest, _services.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        ReplayResult Result(ReplayOutcome outcome, string reason) => new()
        {
            Transcript = transcript,
            Protocol = protocol,
            Outcome = outcome,
            Reason = _secrets.Mask(reason),
            Findings = [.. session.Log.Findings.Select(finding => finding with { Text = _secrets.Mask(finding.Text), Sent = _secrets.Mask(finding.Sent), Came = _secrets.Mask(finding.Came) })],
            Wire = _secrets.Mask(session.Wire.Entries),
        };

        try
        {
            await PlayAsync(session, both.Token).ConfigureAwait(false);
        }
        catch (ReplayEndedException)
        {
            // The log says why.
        }
        catch (NotApplicableException missing) when (!session.Log.Differs)
        {
            return Result(ReplayOutcome.NotApplicable, missing.Message);
        }
        catch (CaseStoppedException stopped) when (!session.Log.Differs)
        {
            return Dead(session) is { } dead
                ? Result(ReplayOutcome.Unreachable, dead)
                : Result(ReplayOutcome.NotApplicable, $"the harness cannot put in place what the transcript takes for granted: {stopped.Message}");
        }
        catch (Exception failure) when (failure is NotApplicableException or CaseStoppedException or WireException or UndecodableException)
        {
            session.Log.Difference(transcript.Lines[^1].Number, failure.Message, default);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            session.Log.Difference(transcript.Lines[^1].Number, $"not over after {Longest.TotalMinutes} minutes", default);
        }

        return session.Log.Differs ? Result(ReplayOutcome.Differs, "") : Result(ReplayOutcome.Follows, "");
    }

    private static Task PlayAsync(ReplaySession session, CancellationToken cancellation) => session.Protocol switch
    {
        MailProtocol.Imap => new Imap.ImapReplay(session).PlayAsync(cancellation),
        MailProtocol.Pop3 => new Pop3.Pop3Replay(session).PlayAsync(cancellation),
        _ => new Smtp.SmtpReplay(session).PlayAsync(cancellation),
    };

    private string? Dead(ReplaySession session)
    {
        var probes = _services.Capabilities.Endpoints.Where(probe => probe.Endpoint.Protocol == session.Protocol).ToList();
        return probes.Count > 0 && probes.TrueForAll(probe => probe.Failure is not null) ? $"{probes[0].Endpoint.Url}: {probes[0].Failure}" : null;
    }
}
