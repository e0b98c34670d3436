using System.Security.Cryptography;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>One POP3 session: its state, and the loop that reads commands and answers them.</summary>
public sealed partial class Pop3Session : IDisposable
{
    private Dictionary<Type, object>? _memory;

    internal Pop3Session(SessionContext context)
    {
        Context = context;
        Faults = context.Faults.For<Pop3Fault>("pop3");
        Limits = context.Options.Limits;
        foreach (var fault in Faults ?? []) Limits = fault.Limits(this, Limits);
        Connection.IdleLimit = Limits.Pop3Idle;
        if (!context.Offers("APOP")) return;
        Timestamp = NewTimestamp(context);
        foreach (var fault in Faults ?? []) Timestamp = fault.Timestamp(this, Timestamp);
    }

    private static string NewTimestamp(SessionContext context) =>
        $"<{RandomNumberGenerator.GetInt32(int.MaxValue)}.{context.Time.GetUtcNow().ToUnixTimeMilliseconds()}@{context.Options.Hostname}>";

    public SessionContext Context { get; }

    public LineConnection Connection => Context.Connection;

    public ServerLimits Limits { get; }

    /// <summary>The active deviations, or null.</summary>
    public IReadOnlyList<Pop3Fault>? Faults { get; }

    public Pop3States State => Maildrop is null ? Pop3States.Authorization : Pop3States.Transaction;

    /// <summary>What APOP digests begin with; empty when APOP is switched off.</summary>
    public string Timestamp { get; } = "";

    /// <summary>The name that USER gave, until any other command than PASS comes.</summary>
    public string? PendingUser { get; set; }

    /// <summary>True after UTF8 (RFC 6856 section 2.1).</summary>
    public bool IsUtf8 { get; set; }

    /// <summary>What texts for people are in (RFC 6856 section 3).</summary>
    internal Pop3Language Language { get; set; } = Pop3Languages.Default;

    /// <summary>True when a user can log in on this connection as it is now, by whatever means.</summary>
    public bool OffersAuthentication => Connection.IsTls || Context.InClear != ClearAuthentication.RequireTls;

    /// <summary>The messages of the open maildrop; empty before.</summary>
    public IReadOnlyList<Pop3Message> Messages => Maildrop?.Messages ?? [];

    internal Maildrop? Maildrop { get; private set; }

    /// <summary>Opens the user's maildrop for the end of an authentication, or says why not (RFC 2449 section 8.1.2, RFC 3206).</summary>
    internal Pop3Reply Conclude(string mechanism, SaslStep step)
    {
        foreach (var fault in Faults ?? []) step = fault.Authenticate(this, mechanism, step);
        if (step.Outcome == SaslOutcome.Malformed) return Pop3Reply.Err("Not a response of this mechanism");
        if (step.Account is not { } account) return Pop3Reply.Err("AUTH", "Authentication failed");
        if (!account.TryLockMaildrop(out var lease) && Faults?.Any(fault => fault.OpensLockedMaildrop(this)) != true)
            return Pop3Reply.Err("IN-USE", "Another session has this maildrop open");
        if (account.MaildropOpened > Context.Time.GetUtcNow().Ticks - Limits.Pop3LoginDelay.Ticks)
        {
            lease?.Dispose();
            return Pop3Reply.Err("LOGIN-DELAY", "Come back later");
        }

        account.MaildropOpened = Context.Time.GetUtcNow().Ticks;
        var messages = account.Inbox.Snapshot();
        foreach (var fault in Faults ?? []) messages = fault.Maildrop(this, messages);
        Maildrop = new Maildrop(account, messages, lease);
        return Pop3Reply.Ok($"Maildrop open, {Messages.Count} messages");
    }

    /// <summary>The message of a number argument, or null when there is none or it is marked.</summary>
    internal Pop3Message? Find(string number)
    {
        if (number.Length is 0 or > 10 || !number.All(char.IsAsciiDigit) || !long.TryParse(number, out var value)) return null;
        var message = value >= 1 && value <= Messages.Count ? Messages[(int)value - 1] : null;
        var exists = message is { IsMarked: false };
        foreach (var fault in Faults ?? []) exists = fault.Exists(this, (int)Math.Min(value, int.MaxValue), exists);
        return exists ? message ?? (Messages.Count > 0 ? Messages[^1] : null) : null;
    }

    internal long OctetsOf(Pop3Message message)
    {
        long octets = MultiLine.OctetsOf(message.Stored.Content.Span);
        foreach (var fault in Faults ?? []) octets = fault.Octets(this, message, octets);
        return octets;
    }

    internal string UniqueIdOf(Pop3Message message)
    {
        var id = message.Stored.UniqueId;
        foreach (var fault in Faults ?? []) id = fault.UniqueId(this, message, id);
        return id;
    }

    /// <summary>Removes what is marked: the UPDATE state (RFC 1939 section 6).</summary>
    internal void Update(Pop3End end)
    {
        if (Maildrop is null) return;
        var marked = Messages.Where(message => message.IsMarked && end == Pop3End.Quit);
        IReadOnlyCollection<uint> uids = [.. marked.Select(message => message.Stored.Uid)];
        foreach (var fault in Faults ?? []) uids = fault.Removes(this, end, uids);
        if (uids.Count > 0) Maildrop.Account.Inbox.Expunge(uids);
        Maildrop.Dispose();
        Maildrop = null;
    }

    /// <summary>What a fault remembers in this session; made when first asked for.</summary>
    public T Memory<T>() where T : class, new()
    {
        _memory ??= [];
        if (_memory.TryGetValue(typeof(T), out var known)) return (T)known;
        var made = new T();
        _memory[typeof(T)] = made;
        return made;
    }

    public void Dispose() => Update(Pop3End.Lost);
}
