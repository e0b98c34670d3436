using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinaryMimeData503() : SmtpFault(
    "smtp.binarymime.data-503",
    "DATA takes a message that was announced as binary.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinaryMimeData503());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command) =>
        command.Mentions("MAIL", "BODY=BINARYMIME") ? command.WithoutParameter("BODY") : command;
}
