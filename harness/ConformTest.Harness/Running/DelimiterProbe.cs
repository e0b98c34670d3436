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
            var listing = await line.AskAsync(context, $"LIST \"\" {Mailboxes.Quote(services.Profile.MailboxPrefix)}", null, cancellation).ConfigureAwait(false);
            return listing.Where(response => response.Word == "LIST").Select(FetchData.Delimiter).FirstOrDefault(delimiter => delimiter.Length > 0) ?? "/";
        }
        catch (CaseStoppedException)
        {
            return "/";
        }
    }
}
