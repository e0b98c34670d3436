using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>RETR writes the name of the field Subject in small letters.</summary>
internal sealed class RetrRespellsFields()
    : Pop3Fault("pop3.retr.header-unchanged", "RETR writes the name of the field Subject in small letters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetrRespellsFields());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("RETR") ? content.With("Subject:"u8, "subject:"u8) : content;
}
