using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsExpn() : SmtpFault(
    "smtp.ehlo.lists-expn",
    "EXPN works and is not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsExpn());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Where(keyword => keyword != "EXPN")];

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EXPN") ? new SmtpReply(250, "2.1.5", "<alice@reference.test>") : null);
}
