using ConformTest.ReferenceServer.Imap.Mime;
using ConformTest.ReferenceServer.Imap.Responses;

namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>Makes the envelope structure out of a header (RFC 9051 section 7.5.2).</summary>
internal static class Envelope
{
    // envelope = "(" env-date SP env-subject SP env-from SP env-sender SP env-reply-to SP env-to SP env-cc SP env-bcc SP
    //            env-in-reply-to SP env-message-id ")"
    public static ImapValue Of(MimeHeader header)
    {
        var from = Addresses(header, "From"u8);
        return ImapValue.List(
            ImapValue.NString(header.Value("Date"u8)),
            ImapValue.NString(header.Value("Subject"u8)),
            Write(from),
            Write(Addresses(header, "Sender"u8) is { Count: > 0 } sender ? sender : from),
            Write(Addresses(header, "Reply-To"u8) is { Count: > 0 } replyTo ? replyTo : from),
            Write(Addresses(header, "To"u8)),
            Write(Addresses(header, "Cc"u8)),
            Write(Addresses(header, "Bcc"u8)),
            ImapValue.NString(header.Value("In-Reply-To"u8)),
            ImapValue.NString(header.Value("Message-ID"u8)));
    }

    // A field that is there twice, against RFC 5322 section 3.6, counts as one long one.
    private static List<Address> Addresses(MimeHeader header, ReadOnlySpan<byte> name)
    {
        List<Address> addresses = [];
        foreach (var field in header.Fields)
            if (field.IsNamed(name)) addresses.AddRange(AddressParser.Parse(field.Value));
        return addresses;
    }

    // "(" 1*address ")" / nil
    private static ImapValue Write(List<Address> addresses) =>
        addresses.Count == 0 ? ImapValue.Nil : new ListValue([.. addresses.Select(Write)], ListForm.Joined);

    // address = "(" addr-name SP addr-adl SP addr-mailbox SP addr-host ")"
    private static ImapValue Write(Address address) => ImapValue.List(
        ImapValue.NString(address.Name),
        ImapValue.NString(address.Route),
        ImapValue.NString(address.Mailbox),
        ImapValue.NString(address.Host));
}
