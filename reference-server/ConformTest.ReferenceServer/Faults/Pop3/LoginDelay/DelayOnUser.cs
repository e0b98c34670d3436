using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>USER tells that its name has logged in already.</summary>
internal sealed class DelayOnUser()
    : Pop3Fault("pop3.login-delay.not-on-user", "USER tells that its name has logged in already.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DelayOnUser());

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("USER") && !_seen.TryAdd(command.ArgumentText, true), () => Pop3Reply.Err("LOGIN-DELAY", "Come back later"));

    public override IReadOnlyList<string> Capabilities(Pop3Session session, IReadOnlyList<string> lines) =>
        [.. lines, "LOGIN-DELAY 60"];
}
