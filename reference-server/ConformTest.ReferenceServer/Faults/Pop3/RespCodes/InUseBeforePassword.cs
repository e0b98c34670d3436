using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A maildrop in use is told of before the password is looked at.</summary>
internal sealed class InUseBeforePassword()
    : Pop3Fault("pop3.resp-codes.in-use-after-password", "A maildrop in use is told of before the password is looked at.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new InUseBeforePassword());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("PASS") && IsLocked(session), () => Pop3Reply.Err("IN-USE", "Another session has this maildrop open"));

    private static bool IsLocked(Pop3Session session)
    {
        if (session.PendingUser is not { } user || session.Context.Store.FindByUser(user) is not { } account) return false;
        if (!account.TryLockMaildrop(out var lease)) return true;
        lease?.Dispose();
        return false;
    }
}
