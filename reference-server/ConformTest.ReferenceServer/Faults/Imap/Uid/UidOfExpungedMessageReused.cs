using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The first message after an EXPUNGE takes over the greatest UID that was told before.</summary>
internal sealed class UidOfExpungedMessageReused()
    : ImapFault("imap.uid.never-reused", "The first message after an EXPUNGE takes over the greatest UID that was told before.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidOfExpungedMessageReused());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response)
    {
        if (response is NumberResponse { Name: "EXPUNGE" }) session.Mark("expunged");
        var greatest = session.Notes.TryGetValue("greatest", out var known) ? (long)known : 0;
        return response.Item(name => name == "UID", uid =>
        {
            if (uid is not NumberValue number) return uid;
            if (session.IsMarked("expunged")) return ImapValue.Number(Math.Min(number.Value, greatest));
            session.Notes["greatest"] = Math.Max(greatest, number.Value);
            return uid;
        });
    }
}
