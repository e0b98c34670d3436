using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A language that is refused brings another one.</summary>
internal sealed class RefusalChangesLanguage()
    : Pop3Fault("pop3.lang.refusal-keeps", "A language that is refused brings another one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RefusalChangesLanguage());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("LANG") == true && reply.Status == Pop3Status.Err) session.Language = Pop3Languages.All[^1];
        return default;
    }
}
