using ConformTest.Harness.Mail;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>
/// The profile's accounts, each for one case at a time. Which account plays which role follows from the case alone, so that two runs
/// with the same seed send the same octets whatever else is going on.
/// </summary>
internal sealed class AccountPool : IAsyncDisposable
{
    private static readonly string[] Roles = ["alice", "bob", "carol"];
    private readonly List<(AccountLease Lease, SemaphoreSlim Gate)> _accounts;
    private readonly int _near;

    /// <summary>The accounts of the target, and behind them those of the second server.</summary>
    public AccountPool(IEnumerable<TargetAccount> accounts, HarnessLine harness, TargetServices services)
    {
        _accounts = [.. accounts.Select(account => (new AccountLease(account, harness, services), new SemaphoreSlim(1)))];
        _near = _accounts.Count;
        if (services.Far is { } far)
            _accounts.AddRange(far.Profile.Accounts.Select(account => (new AccountLease(account, new HarnessLine(far), far), new SemaphoreSlim(1))));
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
            chosen[Roles[i]] = _accounts.FindIndex(account => account.Lease.Account.Address == members[i]);
        // Those that must log in choose first: the others are served by any account.
        foreach (var role in roles.Where(role => !chosen.ContainsKey(role)).OrderBy(role => loggedIn.Contains(role) ? 0 : 1).ThenBy(role => Array.IndexOf(Roles, role)))
        {
            var at = (first + Math.Max(0, Array.IndexOf(Roles, role))) % _near;
            while (chosen.ContainsValue(at) || (loggedIn.Contains(role) && !_accounts[at].Lease.Account.CanLogIn))
                at = (at + 1) % _near;
            chosen[role] = at;
        }

        return new Cast(chosen);
    }

    /// <summary>Waits until these accounts are free.</summary>
    public async Task<Held> LeaseAsync(Cast cast, CancellationToken cancellation) => Hold(cast, await EnterAsync(cast.Accounts.Values, cancellation).ConfigureAwait(false));

    /// <summary>These accounts if all are free now, else null.</summary>
    public Held? TryLease(Cast cast)
    {
        List<SemaphoreSlim> entered = [];
        foreach (var index in cast.Accounts.Values)
        {
            if (!_accounts[index].Gate.Wait(0))
            {
                entered.ForEach(gate => gate.Release());
                return null;
            }

            entered.Add(_accounts[index].Gate);
        }

        return Hold(cast, entered);
    }

    private Held Hold(Cast cast, IReadOnlyList<SemaphoreSlim> gates) => new(cast.Accounts.ToDictionary(pair => pair.Key, pair => _accounts[pair.Value].Lease), gates);

    /// <summary>All these gates or none.</summary>
    private async Task<IReadOnlyList<SemaphoreSlim>> EnterAsync(IEnumerable<int> accounts, CancellationToken cancellation)
    {
        List<SemaphoreSlim> entered = [];
        try
        {
            // In one order everywhere, so that two cases never wait for each other.
            foreach (var index in accounts.Order())
            {
                await _accounts[index].Gate.WaitAsync(cancellation).ConfigureAwait(false);
                entered.Add(_accounts[index].Gate);
            }

            return entered;
        }
        catch (OperationCanceledException)
        {
            entered.ForEach(gate => gate.Release());
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (lease, gate) in _accounts)
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            gate.Dispose();
        }
    }

    /// <summary>The account of each role, by its place in the pool.</summary>
    internal sealed record Cast(IReadOnlyDictionary<string, int> Accounts)
    {
        public static Cast Nobody { get; } = new(new Dictionary<string, int>());
    }

    /// <summary>Accounts held for a case, by role.</summary>
    internal sealed class Held(IReadOnlyDictionary<string, AccountLease> leases, IReadOnlyList<SemaphoreSlim> gates) : IDisposable
    {
        public IReadOnlyDictionary<string, AccountLease> Leases => leases;

        public void Dispose()
        {
            foreach (var gate in gates)
                gate.Release();
        }
    }
}
