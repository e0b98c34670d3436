using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>ENVELOPE has names and subjects in ISO-8859-1.</summary>
internal sealed class EnvelopeInLatin1()
    : ImapFault("mail.utf8.to-envelope", "ENVELOPE has names and subjects in ISO-8859-1.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnvelopeInLatin1());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "ENVELOPE", Latin1);

    private static ImapValue Latin1(ImapValue value) => value switch
    {
        ListValue list => list with { Items = [.. list.Items.Select(Latin1)] },
        StringValue text => new StringValue(Encoding.Convert(Encoding.UTF8, Encoding.Latin1, text.Octets.ToArray())),
        _ => value,
    };
}
