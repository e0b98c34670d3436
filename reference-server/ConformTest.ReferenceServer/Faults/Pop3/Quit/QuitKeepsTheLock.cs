using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The lock outlives QUIT by some seconds.</summary>
internal sealed class QuitKeepsTheLock()
    : Pop3Fault("pop3.quit.releases-lock", "The lock outlives QUIT by some seconds.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitKeepsTheLock());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.Is("QUIT") && session.Maildrop is { } maildrop) _ = HoldAsync(maildrop.Account);
        return default;
    }

    // Asked for as soon as the session has given it back.
    private static async Task HoldAsync(Account account)
    {
        IDisposable? lease;
        while (!account.TryLockMaildrop(out lease)) await Task.Yield();
        await Task.Delay(TimeSpan.FromSeconds(2));
        lease?.Dispose();
    }
}
