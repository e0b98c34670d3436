using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthCaseInsensitive() : SmtpFault(
    "smtp.auth.case-insensitive",
    "AUTH is understood in capital letters only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthCaseInsensitive());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("AUTH") && command.Line.Span[..Math.Min(10, command.Line.Length)].ContainsAnyInRange((byte)'a', (byte)'z')
            ? new SmtpReply(504, "5.5.4", "Mechanism not available") : null);
}
