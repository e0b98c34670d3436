using System.Collections.Concurrent;
using System.Security.Cryptography;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Store;

/// <summary>One user: how to log in, where mail for it is addressed, and its mailboxes.</summary>
public sealed class Account
{
    private readonly ConcurrentDictionary<HashAlgorithmName, Lazy<ScramCredentials>> _scram = new();
    private int _maildropLocked;

    internal Account(MailStore store, string user, string password, string address)
    {
        Store = store;
        User = user;
        Password = password;
        PreparedPassword = SaslPrep.TryPrepareStored(password, out var prepared) ? prepared : null;
        Address = address;
        Mailboxes = new MailboxTree(this);
    }

    /// <summary>The login name.</summary>
    public string User { get; }

    /// <summary>The password in clear: challenge mechanisms such as CRAM-MD5 need it so.</summary>
    public string Password { get; }

    /// <summary>The password prepared by SASLprep, as it is compared with a prepared one; null when that cannot be done, so that nobody logs in with it.</summary>
    public string? PreparedPassword { get; }

    /// <summary>
    /// What SCRAM needs to know of the password (RFC 5802 section 3), derived when it is first asked for; null when the password cannot be prepared.
    /// </summary>
    public ScramCredentials? Scram(HashAlgorithmName hash) => PreparedPassword is { } password
        ? _scram.GetOrAdd(hash, static (hash, password) => new(() => ScramCredentials.Derive(hash, password)), password).Value
        : null;

    /// <summary>The address that delivers here.</summary>
    public string Address { get; }

    /// <summary>All mailboxes of the account.</summary>
    public MailboxTree Mailboxes { get; }

    /// <summary>The mailbox that new mail goes to.</summary>
    public Mailbox Inbox => Mailboxes.Inbox;

    /// <summary>When the maildrop was last opened by POP3, in ticks; 0 before the first time.</summary>
    internal long MaildropOpened { get; set; }

    internal MailStore Store { get; }

    /// <summary>Takes the exclusive access that a POP3 session has for its whole life (RFC 1939 section 3).</summary>
    /// <param name="lease">Dispose it to give the maildrop back; null when another session has it.</param>
    public bool TryLockMaildrop(out IDisposable? lease)
    {
        lease = Interlocked.CompareExchange(ref _maildropLocked, 1, 0) == 0 ? new MaildropLease(this) : null;
        return lease is not null;
    }

    private sealed class MaildropLease(Account account) : IDisposable
    {
        private Account? _account = account;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _account, null) is { } held) Volatile.Write(ref held._maildropLocked, 0);
        }
    }
}
