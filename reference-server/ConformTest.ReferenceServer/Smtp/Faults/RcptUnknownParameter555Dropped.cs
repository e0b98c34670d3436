using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptUnknownParameter555Dropped() : SmtpFault(
    "smtp.rcpt.unknown-parameter-555/dropped",
    "Parameters of RCPT that nobody knows are dropped without a word.")
{
    private static readonly string[] Known = ["NOTIFY", "ORCPT"];

    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptUnknownParameter555Dropped());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var words = command.ArgumentText.Split(' ');
        var known = words.Where((word, i) => i == 0 || Known.Contains(word.Split('=')[0], StringComparer.OrdinalIgnoreCase)).ToList();
        return command.Is("RCPT") && words[0].EndsWith('>') && known.Count < words.Length ? command with { Argument = Encoding.UTF8.GetBytes(string.Join(' ', known)) } : command;
    }
}
