using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandInvalidCharacters501Ehlo() : SmtpFault(
    "smtp.command.invalid-characters-501/ehlo",
    "Characters that no domain may have are passed over in EHLO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandInvalidCharacters501Ehlo());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (!command.Is("EHLO")) return command;
        var mended = command.Argument.ToArray();
        for (var i = 0; i < mended.Length; i++)
            if (mended[i] is < 32 or >= 127 or (byte)'_' or (byte)'$' or (byte)'(' or (byte)')') mended[i] = (byte)'x';
        return command with { Argument = mended };
    }
}
