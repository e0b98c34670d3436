using System.Diagnostics;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Play.Smtp;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Mail;

/// <summary>Puts messages into an account's inbox, by the profile's route.</summary>
internal sealed class Postman(HarnessLine harness, TargetServices services)
{
    /// <exception cref="NotApplicableException">There is no route.</exception>
    /// <exception cref="CaseStoppedException">The target refused a message.</exception>
    public async Task DeliverAsync(AccountLease lease, IReadOnlyList<ReadOnlyMemory<byte>> messages, CancellationToken cancellation)
    {
        switch (services.Profile.Delivery)
        {
            case LmtpDelivery lmtp:
                await ByMailAsync(services.SideDoors.FirstOrDefault(endpoint => endpoint.Protocol == MailProtocol.Lmtp) ?? lmtp.Endpoint, lease.Account, messages, cancellation).ConfigureAwait(false);
                break;
            case SmtpDelivery smtp:
                await ByMailAsync(smtp.Endpoint, lease.Account, messages, cancellation).ConfigureAwait(false);
                break;
            case CommandDelivery command:
                foreach (var message in messages)
                    await ByCommandAsync(command, lease.Account, message, cancellation).ConfigureAwait(false);
                break;
            case AppendDelivery:
                await ByAppendAsync(lease, messages, cancellation).ConfigureAwait(false);
                break;
            case null when services.Own(MailProtocol.Lmtp) is { } lmtp:
                await ByMailAsync(lmtp, lease.Account, messages, cancellation).ConfigureAwait(false);
                break;
            case null when lease.Account.CanLogIn && services.Own(MailProtocol.Imap) is not null:
                await ByAppendAsync(lease, messages, cancellation).ConfigureAwait(false);
                break;
            default:
                throw new NotApplicableException("needs a way to deliver mail");
        }
    }

    private static async Task ByAppendAsync(AccountLease lease, IReadOnlyList<ReadOnlyMemory<byte>> messages, CancellationToken cancellation)
    {
        var (line, context) = await lease.ImapAsync(cancellation).ConfigureAwait(false);
        foreach (var message in messages)
            await line.CommandAsync(context, "APPEND INBOX", message, cancellation).ConfigureAwait(false);
    }

    private async Task ByMailAsync(Endpoint endpoint, TargetAccount account, IReadOnlyList<ReadOnlyMemory<byte>> messages, CancellationToken cancellation)
    {
        var (line, context) = await harness.OpenAsync(endpoint, null, cancellation).ConfigureAwait(false);
        await using var _ = line.Wire.ConfigureAwait(false);
        foreach (var message in messages)
        {
            await line.CommandAsync(context, $"MAIL FROM:<{services.Profile.Sender}>", '2', cancellation).ConfigureAwait(false);
            await line.CommandAsync(context, $"RCPT TO:<{account.Address}>", '2', cancellation).ConfigureAwait(false);
            await line.CommandAsync(context, "DATA", '3', cancellation).ConfigureAwait(false);
            await line.Wire.WriteAsync(TextFunctions.Join([MessageFunctions.Stuff(message.Span), "\r\n.\r\n"u8.ToArray()]), 0, cancellation).ConfigureAwait(false);
            await line.WantedAsync(context, "the message", '2', cancellation).ConfigureAwait(false);
        }

        await line.CommandAsync(context, "QUIT", '2', cancellation).ConfigureAwait(false);
    }

    private async Task ByCommandAsync(CommandDelivery route, TargetAccount account, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(AccountPath.Fill(route.Command, account));
        using var process = Process.Start(start) ?? throw new CaseStoppedException("the profile's delivery command cannot be started");
        using var limit = new CancellationTokenSource(services.Profile.Limits.Delivery, services.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(message, both.Token).ConfigureAwait(false);
            process.StandardInput.Close();
            await process.WaitForExitAsync(both.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new CaseStoppedException("the profile's delivery command did not take the message or did not end in time");
        }

        if (process.ExitCode != 0)
            throw new CaseStoppedException($"the profile's delivery command ended with {process.ExitCode}");
    }
}
