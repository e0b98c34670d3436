using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthTraceSaysEsmtpa() : SmtpFault(
    "smtp.auth.trace-says-esmtpa",
    "The Received field does not say that the client has logged in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthTraceSaysEsmtpa());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("ESMTPSA", "ESMTPS").Replaced("ESMTPA", "ESMTP") };
}
