using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A search in UTF-8 finds nothing.</summary>
internal sealed class SearchesEncodedText()
    : ImapFault("imap.search.decodes-encoded-words", "A search in UTF-8 finds nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchesEncodedText());

    public override IReadOnlyList<int> Found(ImapSession session, IReadOnlyList<int> numbers) =>
        session.Current.Says("UTF-8") ? [] : numbers;
}
