using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReturnPathIsSenderBesideList() : SmtpFault(
    "smtp.trace.return-path-is-sender/beside-a-list",
    "A list among the recipients changes the return path of all.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReturnPathIsSenderBesideList());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Recipients.Exists(recipient => recipient.Group is not null) == true
            ? message with { Trace = message.Trace.Replaced($"Return-Path: <{session.Transaction.ReversePath?.Text}>", "Return-Path: <team-request@reference.test>") } : message;
}
