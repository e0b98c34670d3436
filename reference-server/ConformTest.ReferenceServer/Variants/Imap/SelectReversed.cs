using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>What SELECT and EXAMINE tell comes in another order; none is laid down.</summary>
internal sealed class SelectReversed()
    : ImapVariant("imap.select.other-order", "What SELECT and EXAMINE tell comes in another order; none is laid down.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SelectReversed());

    private const string Held = "variant:select";

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (session.Current?.Name is not ("SELECT" or "EXAMINE")) return [response];
        var held = Hold(session);
        if (response is StatusResponse { Tag: not null })
        {
            List<ImapResponse> all = [.. Enumerable.Reverse(held), response];
            held.Clear();
            return all;
        }

        // What comes before CLOSED is of the old mailbox, what comes behind it of the new one.
        if (response is StatusResponse { Code.Name: "CLOSED" }) return [response];
        held.Add(response);
        return [];
    }

    private static List<ImapResponse> Hold(ImapSession session)
    {
        if (!session.Notes.TryGetValue(Held, out var held)) session.Notes[Held] = held = new List<ImapResponse>();
        return (List<ImapResponse>)held;
    }
}
