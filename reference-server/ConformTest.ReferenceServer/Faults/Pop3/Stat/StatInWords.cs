using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT answers with a sentence.</summary>
internal sealed class StatInWords()
    : Pop3Fault("pop3.stat.form", "STAT answers with a sentence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatInWords());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("STAT") == true && reply.Status == Pop3Status.Ok ? Pop3Reply.Ok($"there are {reply.Text}") : reply;
}
