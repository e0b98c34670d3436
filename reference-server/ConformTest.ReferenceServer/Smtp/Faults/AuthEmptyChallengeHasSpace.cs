using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthEmptyChallengeHasSpace() : SmtpFault(
    "smtp.auth.empty-challenge-has-space",
    "An empty challenge is the code alone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthEmptyChallengeHasSpace());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        octets.Span.SequenceEqual("334 \r\n"u8) ? "334\r\n"u8.ToArray() : octets;
}
