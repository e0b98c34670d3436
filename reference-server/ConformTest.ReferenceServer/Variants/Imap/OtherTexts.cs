using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Status responses say something else, words of other conditions included (RFC 9051 section 7.1: the text is for people).</summary>
internal sealed class OtherTexts()
    : ImapVariant("imap.status.other-texts", "Status responses say something else, words of other conditions included (RFC 9051 section 7.1: the text is for people).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new OtherTexts());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse status ? [status with { Text = "NO? BAD? BYE? [ALERT] * 3 EXISTS (0.001 + 0.000 secs), prosze" }] : [response];
}
