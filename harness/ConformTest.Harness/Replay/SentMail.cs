using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay;

/// <summary>Takes away again what a replay delivered to the accounts.</summary>
internal sealed class SentMail(ReplaySession session)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<TargetAccount, IInbox> _inboxes = [];

    /// <summary>Remembers what is in the inboxes of all accounts that may be written to.</summary>
    public async Task BeginAsync(int recipients, CancellationToken cancellation)
    {
        foreach (var account in session.Services.Profile.Accounts.Where(account => account.CanLogIn).Take(recipients))
        {
            try
            {
                var inbox = session.Lease(account).Inbox();
                await inbox.BeginAsync(cancellation).ConfigureAwait(false);
                _inboxes[account] = inbox;
            }
            catch (Exception failure) when (failure is NotApplicableException or CaseStoppedException or WireException or IOException)
            {
                // Without a way to read the mailbox nothing can be taken out of it.
            }
        }
    }

    public async Task EndAsync(IEnumerable<TargetAccount> delivered, CancellationToken cancellation)
    {
        foreach (var account in delivered)
        {
            if (!_inboxes.TryGetValue(account, out var inbox))
                continue;
            try
            {
                var began = session.Services.Time.GetTimestamp();
                var came = await inbox.NewAsync(cancellation).ConfigureAwait(false);
                while (came.Count == 0 && session.Services.Time.GetElapsedTime(began) < Patience)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(20), session.Services.Time, cancellation).ConfigureAwait(false);
                    came = await inbox.NewAsync(cancellation).ConfigureAwait(false);
                }

                await inbox.RemoveAsync([.. came.Select(message => message.Key)], cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is CaseStoppedException or WireException or IOException)
            {
                // What stays is a test account's mail; it harms nobody.
            }
        }
    }
}
