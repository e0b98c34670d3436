using ConformTest.Harness.Language;

namespace ConformTest.Suites;

/// <summary>Gathers the conversations of several files.</summary>
internal sealed class CatalogueBuilder(List<Diagnostic> diagnostics)
{
    private readonly List<Conversation> _conversations = [];

    public void Read(List<SuiteFile> files)
    {
        foreach (var file in files)
        {
            var result = ConversationParser.Parse(file.Text, file.Path);
            _conversations.AddRange(result.Conversations);
            diagnostics.AddRange(result.Diagnostics);
        }
    }

    public SuiteCatalogue Build(RequirementRegister register)
    {
        // Equal ids, an error, stay in the order of their files.
        var conversations = _conversations.ToArray();
        var keys = new (string, int)[conversations.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (conversations[i].Id, i);
        Array.Sort(keys, conversations, Comparer<(string Id, int Index)>.Create(
            (a, b) => string.CompareOrdinal(a.Id, b.Id) is var order and not 0 ? order : a.Index - b.Index));
        return new SuiteCatalogue([.. conversations], register, [.. diagnostics]);
    }
}
