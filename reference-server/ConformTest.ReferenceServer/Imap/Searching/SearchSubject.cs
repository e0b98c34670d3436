using ConformTest.ReferenceServer.Imap.Fetching;
using ConformTest.ReferenceServer.Imap.Mime;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Searching;

/// <summary>A message under search, as the session numbers it; it is taken apart only when a key needs that.</summary>
internal sealed class SearchSubject(MailboxView view, int number)
{
    private readonly MessageReader _reader = new(view[number]);

    public MailboxView View { get; } = view;

    public int Number { get; } = number;

    public StoredMessage Message => _reader.Message;

    public MimeHeader Header => _reader.Header;

    public MimePart Root => _reader.Root;
}
