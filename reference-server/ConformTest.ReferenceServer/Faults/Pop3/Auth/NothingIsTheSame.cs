using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>An identity of which nothing is left is taken for none.</summary>
internal sealed class NothingIsTheSame()
    : Pop3Fault("pop3.auth.identity-prepared-to-nothing", "An identity of which nothing is left is taken for none.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NothingIsTheSame());

    public override Pop3Command Received(Pop3Session session, Pop3Command command) =>
        command.Is("AUTH") ? command.WithoutIdentity(identity => identity == "\u00AD") : command;
}
