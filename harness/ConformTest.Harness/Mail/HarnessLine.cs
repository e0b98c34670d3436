using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Play.Smtp;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Mail;

/// <summary>Connections of the harness's own, beside those of the script: to put mail in place, to look for it, to take it away.</summary>
internal sealed class HarnessLine(TargetServices services)
{
    /// <summary>Opens a connection and logs in; SMTP and LMTP are brought behind EHLO.</summary>
    /// <exception cref="CaseStoppedException">The target did not let us in.</exception>
    public async Task<(Line Line, PlayContext Context)> OpenAsync(Endpoint endpoint, TargetAccount? account, CancellationToken cancellation)
    {
        var logsInHere = account is not null && endpoint.Protocol == MailProtocol.Pop3;
        var state = account is null || logsInHere ? EntryState.Greeted : EntryState.Authenticated;
        var declaration = new ConnectionDeclaration("harness", endpoint.Protocol, "self", state, default);
        var scope = new CaseScope("harness", Framing.Plain, services.Messages);
        if (account is not null)
            scope.AddAccount("self", account);
        var context = new PlayContext(scope, new CaseLedger(), services.Profile, services.Readers, services.Time);
        IProtocolPlay play = endpoint.Protocol switch
        {
            MailProtocol.Imap => new ImapPlay(context),
            MailProtocol.Pop3 => new Pop3Play(context),
            _ => new SmtpPlay(context),
        };
        var line = new Line(declaration, endpoint);
        var lines = new Lines(_ => play, new NetworkWires(new Transcript(services.Time), _ => services.Wire(Framing.Plain)));
        lines.Add(line, new Entry(account is not null && services.LoginNeedsTls(endpoint) ? Security.Tls : Security.AsIs, KeepGreeting: false));
        try
        {
            await lines.OpenAsync("harness", cancellation).ConfigureAwait(false);
            if (logsInHere)
            {
                // A message that needs UTF8 may be withheld from whoever has not said so, and UTF8 comes before login (RFC 6856 section 2).
                if (services.Endpoint(MailProtocol.Pop3) is { } probed && services.Capabilities.Of(probed)?.First.Contains("UTF8") == true)
                    await line.AskAsync(context, "UTF8", cancellation).ConfigureAwait(false);
                await Pop3Login.EnterAsync(line, context, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            // Some count connections, and keep all others out.
            await lines.DisposeAsync().ConfigureAwait(false);
            if (failure is CaseStoppedException && line.WasTurnedAway)
                throw new CaseStoppedException(failure.Message) { TurnedAway = true };
            throw;
        }

        return (line, context);
    }
}
