using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReturnPathBrackets() : SmtpFault(
    "smtp.trace.return-path-brackets",
    "The Return-Path line has no angle brackets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReturnPathBrackets());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("Return-Path: <", "Return-Path: ").Replaced(">\r\nReceived: ", "\r\nReceived: ") };
}
