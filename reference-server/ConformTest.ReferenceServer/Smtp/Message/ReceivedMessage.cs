namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>A message which was accepted and is about to be delivered.</summary>
/// <param name="Trace">Return-Path and Received, which go in front (RFC 5321 section 4.4).</param>
/// <param name="Content">The content as received, without transparency dots.</param>
/// <param name="Recipients">Who gets it. A person named by two addresses of one mailbox gets it once.</param>
public sealed record ReceivedMessage(ReadOnlyMemory<byte> Trace, ReadOnlyMemory<byte> Content, IReadOnlyList<Recipient> Recipients)
{
    /// <summary>How many copies each mailbox gets; 1, but for faults.</summary>
    public int Copies { get; init; } = 1;
}
