using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The answer to LANG does not name the language.</summary>
internal sealed class TagIsLeftOut()
    : Pop3Fault("pop3.lang.selects", "The answer to LANG does not name the language.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TagIsLeftOut());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("LANG") == true && reply.Status == Pop3Status.Ok && reply.Body is null ? Pop3Reply.Ok("Changed") : reply;
}
