using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatRsetClears() : SmtpFault(
    "smtp.bdat.rset-clears",
    "Chunks from before RSET stand at the start of the next message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatRsetClears());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.Is("RSET") && session.Phase == SmtpPhases.Chunks) session.Memory<List<byte>>().AddRange(session.Content.Span);
        return default;
    }

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = (byte[])[.. session.Memory<List<byte>>(), .. message.Content.Span] };
}
