using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReturnPathIsSender() : SmtpFault(
    "smtp.trace.return-path-is-sender",
    "The Return-Path names somebody else.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReturnPathIsSender());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("Return-Path: <", "Return-Path: <owner-") };
}
