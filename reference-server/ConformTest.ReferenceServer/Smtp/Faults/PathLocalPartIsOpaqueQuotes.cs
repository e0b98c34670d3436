using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathLocalPartIsOpaqueQuotes() : SmtpFault(
    "smtp.path.local-part-is-opaque/quotes",
    "Quotes are taken away from a sender, though its name needs them.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathLocalPartIsOpaqueQuotes());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("\"", "") };
}
