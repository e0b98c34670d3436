using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Imap;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Strings and mailbox names are literals wherever they may be (RFC 9051 section 4.3).</summary>
internal sealed class Literals()
    : ImapVariant("imap.string.literals", "Strings and mailbox names are literals wherever they may be (RFC 9051 section 4.3).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new Literals());

    // INTERNALDATE and delimiters can only be quoted (RFC 9051 section 9, date-time and mailbox-list).
    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
    [
        response switch
        {
            DataResponse { Name: "LIST" or "LSUB" or "STATUS" or "ID" } data => data with { Values = [.. data.Values.Select(value => value is MailboxValue || data.Name == "ID" ? value.Each(v => Literal(session, v)) : value)] },
            FetchResponse fetch => fetch with { Items = [.. fetch.Items.Select(item => item.Name == "INTERNALDATE" ? item : item with { Value = item.Value.Each(v => Literal(session, v)) })] },
            _ => response,
        },
    ];

    private static ImapValue Literal(ImapSession session, ImapValue value) => value switch
    {
        StringValue text => new LiteralValue(text.Octets),
        MailboxValue mailbox => new LiteralValue(Encoding.UTF8.GetBytes(session.Revision == ImapRevision.Rev1 ? ModifiedUtf7.Encode(mailbox.Name) : mailbox.Name)),
        _ => value,
    };
}
