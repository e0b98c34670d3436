using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandInvalidCharacters501() : SmtpFault(
    "smtp.command.invalid-characters-501",
    "Characters that no address may have are passed over.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandInvalidCharacters501());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (!command.Is("MAIL")) return command;
        var mended = command.Argument.ToArray();
        for (var i = 0; i < mended.Length; i++)
            if (mended[i] is < 32 or 127 or (byte)'_') mended[i] = (byte)'x';
        return command with { Argument = mended, Line = mended };
    }
}
