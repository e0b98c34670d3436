namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>
/// An address structure (RFC 9051 section 7.5.2): display name, source route, mailbox and host. A host of null marks the
/// start of a group, whose name is the mailbox, or its end, where the mailbox is null too.
/// </summary>
internal sealed record Address(
    ReadOnlyMemory<byte>? Name, ReadOnlyMemory<byte>? Route, ReadOnlyMemory<byte>? Mailbox, ReadOnlyMemory<byte>? Host)
{
    public static readonly Address GroupEnd = new(null, null, null, null);

    public static Address GroupStart(ReadOnlyMemory<byte> name) => new(null, null, name, null);
}
