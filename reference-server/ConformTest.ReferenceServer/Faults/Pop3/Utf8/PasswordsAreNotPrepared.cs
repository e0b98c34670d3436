using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Passwords are compared as they come.</summary>
internal sealed class PasswordsAreNotPrepared()
    : Pop3Fault("pop3.utf8.user-prepared", "Passwords are compared as they come.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PasswordsAreNotPrepared());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("PASS") && !System.Text.Ascii.IsValid(command.Argument.Span), () => Pop3Reply.Err("AUTH", "Authentication failed"));
}
