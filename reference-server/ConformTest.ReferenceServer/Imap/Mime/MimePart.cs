namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>
/// A message or a part of one. All octets are slices of the message, so that sections and their partial fetches are exact.
/// </summary>
/// <param name="Header">The header with its empty line.</param>
/// <param name="Body">What follows the header, without the line end that belongs to a boundary (RFC 2046 section 5.1.1).</param>
/// <param name="Whole">Header and body.</param>
/// <param name="Type">The media type, defaulted where the header has none that can be read.</param>
/// <param name="Children">The parts of a multipart; at least one.</param>
/// <param name="Message">The message within a message/rfc822 part.</param>
internal sealed record MimePart(
    MimeHeader Header,
    ReadOnlyMemory<byte> Body,
    ReadOnlyMemory<byte> Whole,
    ContentType Type,
    IReadOnlyList<MimePart> Children,
    MimePart? Message)
{
    public bool IsMultipart => Children.Count > 0;
}
