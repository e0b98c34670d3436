using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A number beyond the last message means the last one.</summary>
internal sealed class NumberBeyondIsTheLast()
    : Pop3Fault("pop3.number.invalid-err", "A number beyond the last message means the last one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NumberBeyondIsTheLast());

    public override bool Exists(Pop3Session session, int number, bool exists) => exists || number > session.Messages.Count;
}
