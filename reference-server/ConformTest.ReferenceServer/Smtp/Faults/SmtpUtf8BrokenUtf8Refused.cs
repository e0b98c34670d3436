using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8BrokenUtf8Refused() : SmtpFault(
    "smtp.smtputf8.broken-utf8-refused",
    "A sender that is no UTF-8 is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8BrokenUtf8Refused());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (!command.Is("MAIL")) return command;
        var mended = command.Argument.ToArray();
        for (var i = 0; i < mended.Length; i++)
            if (mended[i] > 127) mended[i] = (byte)'x';
        return command with { Argument = mended, Line = mended };
    }
}
