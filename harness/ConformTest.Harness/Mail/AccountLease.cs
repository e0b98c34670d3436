using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Mail;

/// <summary>An account while one case has it to itself, with the harness's own IMAP connection kept from case to case where the target allows enough of them.</summary>
internal sealed class AccountLease(TargetAccount account, HarnessLine harness, TargetServices services) : IAsyncDisposable
{
    private (Line Line, PlayContext Context)? _imap;
    private Maildrop? _maildrop;

    public TargetAccount Account => account;

    /// <exception cref="CaseStoppedException">The target did not let us in.</exception>
    public async Task<(Line Line, PlayContext Context)> ImapAsync(CancellationToken cancellation)
    {
        if (_imap is { Line.Wire.Closed: null } open)
            return open;
        var endpoint = services.Own(MailProtocol.Imap) ?? throw new NotApplicableException("needs an IMAP endpoint");
        var opened = await harness.OpenAsync(endpoint, account, cancellation).ConfigureAwait(false);
        _imap = opened;
        return opened;
    }

    /// <summary>After a failure nobody knows in what state the connection is.</summary>
    public async Task ForgetAsync()
    {
        if (_imap is { } open)
            await open.Line.Wire.DisposeAsync().ConfigureAwait(false);
        _imap = null;
    }

    /// <exception cref="NotApplicableException">The profile names no way to read delivered mail.</exception>
    public IInbox Inbox() => services.Profile.ReadBack switch
    {
        MaildirReadBack maildir => new DirectoryInbox([Path.Combine(maildir.PathFor(account), "new"), Path.Combine(maildir.PathFor(account), "cur")]),
        DirectoryReadBack directory => new DirectoryInbox([directory.PathFor(account)]),
        Pop3ReadBack => Pop3(),
        ImapReadBack => new ImapInbox(this),
        _ when account.CanLogIn && services.Own(MailProtocol.Imap) is not null => new ImapInbox(this),
        _ when account.CanLogIn && services.Own(MailProtocol.Pop3) is not null => Pop3(),
        _ => throw new NotApplicableException("needs a way to read delivered mail"),
    };

    /// <summary>What is known about the maildrop is kept from case to case.</summary>
    public Maildrop Maildrop() => _maildrop ??= new Maildrop(harness, Pop3Endpoint(), account);

    private Pop3Inbox Pop3() => new(harness, Pop3Endpoint(), account);

    private Endpoint Pop3Endpoint() => services.Own(MailProtocol.Pop3) ?? throw new NotApplicableException("needs a POP3 endpoint");

    public async ValueTask DisposeAsync() => await ForgetAsync().ConfigureAwait(false);
}
