using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FutureReleaseTwoRefused() : SmtpFault(
    "smtp.futurerelease.two-refused",
    "Of two requests the first is taken.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseTwoRefused());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var words = command.ArgumentText.Split(' ');
        var first = Array.FindIndex(words, word => word.StartsWith("HOLD", StringComparison.OrdinalIgnoreCase));
        return first < 0 || !command.Is("MAIL")
            ? command
            : command with { Argument = Encoding.UTF8.GetBytes(string.Join(' ', words.Where((word, i) => i <= first || !word.StartsWith("HOLD", StringComparison.OrdinalIgnoreCase)))) };
    }
}
