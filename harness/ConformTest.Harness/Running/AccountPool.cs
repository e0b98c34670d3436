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

    /// <summary>Waits until the accounts for these roles are free.</summary>
    public Task<Held> LeaseAsync(string caseId, IReadOnlyCollection<string> roles, IReadOnlyCollection<string> loggedIn, CancellationToken cancellation) =>
        LeaseAsync(caseId, roles, loggedIn, [], cancellation);

    /// <param name="members">The addresses of those who play alice, bob and so on; the other roles are anybody else's.</param>
    public async Task<Held> LeaseAsync(
        string caseId, IReadOnlyCollection<string> roles, IReadOnlyCollection<string> loggedIn, IReadOnlyList<string> members, CancellationToken cancellation)
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

        return new Held(chosen.ToDictionary(pair => pair.Key, pair => _accounts[pair.Value].Lease), await EnterAsync(chosen.Values, cancellation).ConfigureAwait(false));
    }

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
