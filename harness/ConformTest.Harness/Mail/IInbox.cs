namespace ConformTest.Harness.Mail;

/// <summary>A message as an inbox shows it.</summary>
/// <param name="Key">The inbox's own name for it: a UID, a unique-id, a file.</param>
/// <param name="Octets">With CRLF line ends.</param>
internal sealed record InboxMessage(string Key, ReadOnlyMemory<byte> Octets);

/// <summary>An account's inbox as far as one case is concerned: what was there before is never read and never touched.</summary>
internal interface IInbox
{
    /// <summary>Remembers what is there.</summary>
    Task BeginAsync(CancellationToken cancellation);

    /// <summary>What has come since, oldest first.</summary>
    Task<IReadOnlyList<InboxMessage>> NewAsync(CancellationToken cancellation);

    /// <summary>Takes these away, and only these.</summary>
    Task RemoveAsync(IReadOnlyList<string> keys, CancellationToken cancellation);
}
