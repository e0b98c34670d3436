using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages of the same text are one message.</summary>
internal sealed class SameTextOnce()
    : Pop3Fault("pop3.stat.counts-messages/same-text", "Messages of the same text are one message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SameTextOnce());

    public override IReadOnlyList<StoredMessage> Maildrop(Pop3Session session, IReadOnlyList<StoredMessage> messages) =>
        [.. messages.DistinctBy(message => Convert.ToHexString(SHA256.HashData(message.Content.Span)))];
}
