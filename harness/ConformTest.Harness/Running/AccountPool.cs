using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>
/// The profile's accounts, each for one case at a time; where mail is read from files and nobody opens a mailbox, several cases that only receive share
/// one, as each knows its own mail. Which account plays which role follows from the case alone, so that two runs
/// with the same seed send the same octets whatever else is going on.
/// </summary>
internal sealed class AccountPool : IAsyncDisposable
{
    private static readonly string[] Roles = ["alice", "bob", "carol"];

    /// <summary>As many receive at one account; more would read each other's mail for too long.</summary>
    public const int Sharers = 4;

    private readonly Lock _gate = new();
    private readonly List<AccountLease> _accounts;
    private readonly int[] _holders;
    private readonly int _near;
    private readonly bool _isShared;
    private TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The accounts of the target, and behind them those of the second server.</summary>
    public AccountPool(IEnumerable<TargetAccount> accounts, HarnessLine harness, TargetServices services)
    {
        _accounts = [.. accounts.Select(account => new AccountLease(account, harness, services))];
        _near = _accounts.Count;
        if (services.Far is { } far)
            _accounts.AddRange(far.Profile.Accounts.Select(account => new AccountLease(account, new HarnessLine(far), far)));
        _holders = new int[_accounts.Count];
        _isShared = services.Profile.ReadBack is MaildirReadBack or DirectoryReadBack
            && services.Profile.Endpoints.All(endpoint => endpoint.Protocol is not (MailProtocol.Imap or MailProtocol.Pop3));
    }

    /// <summary>Who plays which role.</summary>
    /// <param name="caseId">The case decides, and nothing else.</param>
    /// <param name="roles">All that are needed; there are accounts enough for them.</param>
    /// <param name="loggedIn">Those whose password is used.</param>
    /// <param name="members">The addresses of those who play alice, bob and so on; the other roles are anybody else's.</param>
    public Cast Choose(string caseId, IReadOnlyCollection<string> roles, IReadOnlyCollection<string> loggedIn, IReadOnlyList<string> members)
    {
        var first = _near == 0 ? 0 : (int)(StableHash.Of(caseId) % (ulong)_near);
        Dictionary<string, int> chosen = new(StringComparer.Ordinal);
        if (roles.Contains(ConversationScan.FarRole))
            chosen[ConversationScan.FarRole] = _near + (int)(StableHash.Of(caseId) % (ulong)(_accounts.Count - _near));
        for (var i = 0; i < Math.Min(members.Count, Roles.Length); i++)
            chosen[Roles[i]] = _accounts.FindIndex(account => account.Account.Address == members[i]);
        // Those that must log in choose first: the others are served by any account.
        foreach (var role in roles.Where(role => !chosen.ContainsKey(role)).OrderBy(role => loggedIn.Contains(role) ? 0 : 1).ThenBy(role => Array.IndexOf(Roles, role)))
        {
            var at = (first + Math.Max(0, Array.IndexOf(Roles, role))) % _near;
            while (chosen.ContainsValue(at) || (loggedIn.Contains(role) && !_accounts[at].Account.CanLogIn))
                at = (at + 1) % _near;
            chosen[role] = at;
        }

        return new Cast(chosen, chosen.Where(pair => !_isShared || pair.Value >= _near || loggedIn.Contains(pair.Key)).Select(pair => pair.Value).ToHashSet());
    }

    /// <summary>Done as soon as any account is let go from now on.</summary>
    public Task Released
    {
        get
        {
            lock (_gate)
                return _released.Task;
        }
    }

    /// <summary>Waits until these accounts are free.</summary>
    public async Task<Held> LeaseAsync(Cast cast, CancellationToken cancellation)
    {
        while (true)
        {
            var released = Released;
            if (TryLease(cast) is { } held)
                return held;
            await released.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>All these accounts if they are free now, else none of them and null.</summary>
    public Held? TryLease(Cast cast)
    {
        lock (_gate)
        {
            if (cast.Accounts.Values.Any(index => _holders[index] + cast.Weight(index) > Sharers))
                return null;
            foreach (var index in cast.Accounts.Values)
                _holders[index] += cast.Weight(index);
        }

        return new Held(cast.Accounts.ToDictionary(pair => pair.Key, pair => _accounts[pair.Value]), () => Release(cast));
    }

    private void Release(Cast cast)
    {
        TaskCompletionSource released;
        lock (_gate)
        {
            foreach (var index in cast.Accounts.Values)
                _holders[index] -= cast.Weight(index);
            released = _released;
            _released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        released.SetResult();
    }

    /// <summary>Closes the harness's own connections of all accounts that nobody uses now.</summary>
    public async Task ForgetAsync()
    {
        for (var i = 0; i < _accounts.Count; i++)
        {
            if (TryLease(new Cast(new Dictionary<string, int> { [""] = i }, new HashSet<int> { i })) is not { } held)
                continue;
            using (held)
                await _accounts[i].ForgetAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var lease in _accounts)
            await lease.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The account of each role, by its place in the pool.</summary>
    /// <param name="Alone">Accounts that nobody else may use meanwhile.</param>
    internal sealed record Cast(IReadOnlyDictionary<string, int> Accounts, IReadOnlySet<int> Alone)
    {
        public static Cast Nobody { get; } = new(new Dictionary<string, int>(), new HashSet<int>());

        public int Weight(int index) => Alone.Contains(index) ? Sharers : 1;
    }

    /// <summary>Accounts held for a case, by role.</summary>
    internal sealed class Held(IReadOnlyDictionary<string, AccountLease> leases, Action release) : IDisposable
    {
        private Action? _release = release;

        public IReadOnlyDictionary<string, AccountLease> Leases => leases;

        public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
    }
}
