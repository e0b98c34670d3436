using System.Collections.Concurrent;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Store;

/// <summary>All accounts and their mail; one store serves SMTP, POP3 and IMAP. Thread-safe.</summary>
public sealed class MailStore
{
    private const int LongestMailbox = 64 + 1 + 255;
    private readonly ConcurrentDictionary<string, Account> _byUser = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Account> _byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Account> _accounts = [];
    private readonly Lock _gate = new();

    /// <summary>An empty store.</summary>
    /// <param name="time">The clock that gives INTERNALDATE defaults and UIDVALIDITY values.</param>
    /// <param name="journal">Where changes are made durable; none keeps them in memory only.</param>
    public MailStore(TimeProvider time, IStoreJournal? journal = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        Time = time;
        Journal = journal ?? NoJournal.Instance;
        UidValidity = new UidValiditySource(time);
    }

    /// <summary>The clock of the store.</summary>
    public TimeProvider Time { get; }

    internal IStoreJournal Journal { get; }

    internal UidValiditySource UidValidity { get; }

    /// <summary>Where the contents of delivered messages are kept.</summary>
    internal MessageSpace Space { get; } = new();

    /// <summary>The accounts in the order in which they were added.</summary>
    public IEnumerable<Account> Accounts
    {
        get
        {
            lock (_gate) return _accounts.ToArray();
        }
    }

    /// <summary>Adds an account with an empty INBOX.</summary>
    /// <exception cref="StoreException">The user or the address is taken.</exception>
    public Account AddAccount(string user, string password, string address)
    {
        lock (_gate)
        {
            if (_byUser.ContainsKey(user)) throw new StoreException(StoreRefusal.AlreadyExists, user, "the user name is taken");
            if (_byAddress.ContainsKey(address)) throw new StoreException(StoreRefusal.AlreadyExists, address, "the address is taken");
            var account = new Account(this, user, password, address);
            Journal.AccountAdded(account);
            account.Mailboxes.CreateInbox();
            _byUser[user] = account;
            // Clients that prepare names find it too (RFC 4616 section 2, RFC 5802 section 5.1).
            if (SaslPrep.TryPrepareStored(user, out var prepared)) _byUser.TryAdd(prepared, account);
            _byAddress[address] = account;
            _accounts.Add(account);
            return account;
        }
    }

    /// <summary>The account of that login name, without case; null when there is none.</summary>
    public Account? FindByUser(string user) => _byUser.GetValueOrDefault(user);

    /// <summary>
    /// The account that an RFC 5321 Mailbox delivers to: local part and domain without case (section 2.4 leaves the local
    /// part to the receiving host), a quoted local part equal to its unquoted form, and <c>user+detail</c> going to <c>user</c>.
    /// </summary>
    public Account? FindByAddress(ReadOnlySpan<char> mailbox)
    {
        var at = mailbox.LastIndexOf('@');
        if (at <= 0 || mailbox.Length > LongestMailbox * 2) return null;
        Span<char> plain = stackalloc char[mailbox.Length];
        var local = Unquote(mailbox[..at], plain);
        var domain = mailbox[at..];
        domain.CopyTo(plain[local..]);
        if (Look(plain[..(local + domain.Length)]) is { } exact) return exact;
        var plus = plain[..local].IndexOf('+');
        if (plus <= 0) return null;
        domain.CopyTo(plain[plus..]);
        return Look(plain[..(plus + domain.Length)]);
    }

    /// <summary>The account of a local part and a domain, as with <see cref="FindByAddress(ReadOnlySpan{char})"/>.</summary>
    public Account? FindByAddress(string localPart, string domain)
    {
        Span<char> mailbox = stackalloc char[LongestMailbox * 2];
        return mailbox.TryWrite($"{localPart}@{domain}", out var length) ? FindByAddress(mailbox[..length]) : null;
    }

    private Account? Look(ReadOnlySpan<char> address) =>
        _byAddress.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(address, out var account) ? account : null;

    // Local-part = Dot-string / Quoted-string (RFC 5321 section 4.1.2): the quotes and backslashes are not part of the name.
    private static int Unquote(ReadOnlySpan<char> local, Span<char> plain)
    {
        if (local.Length < 2 || local[0] != '"' || local[^1] != '"')
        {
            local.CopyTo(plain);
            return local.Length;
        }

        var length = 0;
        for (var i = 1; i < local.Length - 1; i++)
        {
            if (local[i] == '\\' && i + 1 < local.Length - 1) i++;
            plain[length++] = local[i];
        }

        return length;
    }
}
