using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceReturnPathOnTop() : SmtpFault(
    "smtp.trace.return-path-on-top",
    "The Return-Path line stands below the Received line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceReturnPathOnTop());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var received = message.Trace.Span.IndexOf("Received:"u8);
        return message with { Trace = (byte[])[.. message.Trace.Span[received..], .. message.Trace.Span[..received]] };
    }
}
