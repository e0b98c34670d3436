using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandEightBitRefused() : SmtpFault(
    "smtp.command.eight-bit-refused",
    "Octets above 127 in a sender are passed over, though SMTPUTF8 is not offered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandEightBitRefused());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(keyword => keyword != "SMTPUTF8")];

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (!command.Is("MAIL")) return command;
        var mended = command.Argument.ToArray();
        for (var i = 0; i < mended.Length; i++)
            if (mended[i] > 127) mended[i] = (byte)'x';
        return command with { Argument = mended, Line = mended };
    }
}
