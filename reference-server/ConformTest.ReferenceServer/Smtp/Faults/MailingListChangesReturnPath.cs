using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailingListChangesReturnPath() : SmtpFault(
    "smtp.mailing-list.changes-return-path",
    "A list keeps the return path of whoever wrote to it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailingListChangesReturnPath());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("Return-Path: <team-request@reference.test>", $"Return-Path: <{session.Transaction?.ReversePath?.Text}>") };
}
