using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReturnPathInserted() : SmtpFault(
    "smtp.trace.return-path-inserted",
    "No Return-Path is inserted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReturnPathInserted());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace[message.Trace.Span.IndexOf("Received:"u8)..] };
}
