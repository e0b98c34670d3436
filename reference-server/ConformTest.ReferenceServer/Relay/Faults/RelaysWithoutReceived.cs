using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RelaysWithoutReceived() : RelayFault("smtp.trace.received-inserted/relayed", "A relay adds no Received field.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RelaysWithoutReceived());

    public override QueuedMessage Queued(QueuedMessage message)
    {
        var content = message.Content;
        var end = content.Span.IndexOf("\r\n"u8) + 2;
        while (end < content.Length && content.Span[end] is (byte)' ' or (byte)'\t') end += content.Span[end..].IndexOf("\r\n"u8) + 2;
        return message with { Content = content[end..] };
    }
}
