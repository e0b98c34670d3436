using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Pop3;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>TOP writes the name of the field Subject in small letters.</summary>
internal sealed class TopRespellsFields()
    : Pop3Fault("mail.header.same-through-both-doors", "TOP writes the name of the field Subject in small letters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopRespellsFields());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("TOP") ? content.With("Subject:"u8, "subject:"u8) : content;
}
