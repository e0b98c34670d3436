using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A language that there is not is answered with +OK.</summary>
internal sealed class AnyLanguageWillDo()
    : Pop3Fault("pop3.lang.refusal-err", "A language that there is not is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyLanguageWillDo());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("LANG") == true && command.HasArgument && reply.Status == Pop3Status.Err ? Pop3Reply.Ok($"{command.ArgumentText} Changed") : reply;
}
