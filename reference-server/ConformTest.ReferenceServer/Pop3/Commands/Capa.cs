using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>CAPA (RFC 2449 section 5): only what works in this session.</summary>
internal sealed class Capa() : Pop3Verb("CAPA", Pop3States.Any)
{
    // What no command of its own announces.
    private static readonly string[] Standing =
        ["RESP-CODES", "AUTH-RESP-CODE", "PIPELINING", "EXPIRE NEVER", "IMPLEMENTATION conformtest-reference-server"];

    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Capa());

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(Pop3Reply.Err("CAPA takes no argument"));
        IReadOnlyList<string> lines =
        [
            .. Pop3Verbs.All.Where(verb => verb.Capability is { } tag && session.Context.Offers(tag))
                .Select(verb => verb.Announce(session)).OfType<string>(),
            .. Standing.Where(line => session.Context.Offers(line.Split(' ')[0])),
            .. Delay(session.Limits),
        ];
        foreach (var fault in session.Faults ?? []) lines = fault.Capabilities(session, lines);
        return new(Pop3Reply.Lines("Capability list follows", lines));
    }

    // The same for every user.
    private static IEnumerable<string> Delay(ServerLimits limits) =>
        limits.Pop3LoginDelay > TimeSpan.Zero ? [$"LOGIN-DELAY {Math.Ceiling(limits.Pop3LoginDelay.TotalSeconds)}"] : [];
}
