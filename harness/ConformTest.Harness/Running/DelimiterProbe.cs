using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Imap;

namespace ConformTest.Harness.Running;

/// <summary>Asks an IMAP target for its hierarchy delimiter (RFC 3501 section 6.3.8).</summary>
internal static class DelimiterProbe
{
    public static async Task<string> FindAsync(TargetServices services, CancellationToken cancellation)
    {
        var account = services.Profile.Accounts.FirstOrDefault(account => account.CanLogIn);
        if (services.Own(MailProtocol.Imap) is not { } endpoint || account is null)
            return "/";
        try
        {
            var (line, context) = await new HarnessLine(services).OpenAsync(endpoint, account, cancellation).ConfigureAwait(false);
            await using var _ = line.Wire.ConfigureAwait(false);
            // Some servers list nothing for the prefix alone, and some give NIL for what has no mailboxes below it.
            foreach (string arguments in (string[])[$"{Mailboxes.Quote(services.Profile.MailboxPrefix)} \"\"", "\"\" \"\"", "\"\" INBOX"])
            {
                var listing = await line.AskAsync(context, $"LIST {arguments}", null, cancellation).ConfigureAwait(false);
                if (listing.Where(response => response.Word == "LIST").Select(FetchData.Delimiter).FirstOrDefault(delimiter => delimiter.Length > 0) is { } found)
                    return found;
            }
            return "/";
        }
        catch (CaseStoppedException)
        {
            return "/";
        }
    }
}
