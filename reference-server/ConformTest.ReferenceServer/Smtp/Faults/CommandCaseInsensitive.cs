using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandCaseInsensitive() : SmtpFault(
    "smtp.command.case-insensitive",
    "Commands are understood in upper case only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandCaseInsensitive());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Verb is { } verb && !Encoding.Latin1.GetString(command.Line.Span).StartsWith(verb.Name, StringComparison.Ordinal)
            ? SmtpReplies.Unrecognized : null);
}
