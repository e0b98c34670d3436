using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceOneReturnPath() : SmtpFault(
    "smtp.trace.one-return-path",
    "The message gets a second Return-Path.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceOneReturnPath());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = (byte[])[.. "Return-Path: <second@example.org>\r\n"u8, .. message.Content.Span] };
}
