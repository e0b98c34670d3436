using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Imap;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Strings and mailbox names are quoted wherever they may be, even parts of messages.</summary>
internal sealed class QuotedStrings()
    : ImapVariant("imap.string.quoted", "Strings and mailbox names are quoted wherever they may be, even parts of messages.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new QuotedStrings());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) => [response.EachValue(value => Quoted(session, value))];

    private static ImapValue Quoted(ImapSession session, ImapValue value) => value switch
    {
        LiteralValue literal => new StringValue(literal.Octets),
        MailboxValue mailbox => new StringValue(Encoding.UTF8.GetBytes(session.Revision == ImapRevision.Rev1 ? ModifiedUtf7.Encode(mailbox.Name) : mailbox.Name)),
        _ => value,
    };
}
