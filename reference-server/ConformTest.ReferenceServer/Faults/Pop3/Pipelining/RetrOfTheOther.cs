using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>RETR sends another message than the one that was asked for.</summary>
internal sealed class RetrOfTheOther()
    : Pop3Fault("pop3.pipelining.in-order/swapped", "RETR sends another message than the one that was asked for.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetrOfTheOther());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        command.Is("RETR") ? session.Messages[^message.Number].Stored.Content : content;
}
