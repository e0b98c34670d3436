using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReturnPathIsSenderUnquoted() : SmtpFault(
    "smtp.trace.return-path-is-sender/unquoted",
    "A quoted local part loses its quotes in the Return-Path line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReturnPathIsSenderUnquoted());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("Return-Path: <\"", "Return-Path: <").Replaced("\"@", "@") };
}
