using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Texts of -ERR begin with a bracket that opens no code.</summary>
internal sealed class BracketsWithoutCode()
    : Pop3Fault("pop3.resp-codes.form", "Texts of -ERR begin with a bracket that opens no code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BracketsWithoutCode());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Err ? reply with { Code = "", Text = "[" + reply.Text } : reply;
}
