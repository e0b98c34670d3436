using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language;

/// <summary>The spelling of the permanent ids of conversations and requirements.</summary>
public static class ConversationId
{
    /// <summary>Lower-case words of letters, digits and hyphens, joined by dots, at least two.</summary>
    public static bool IsValid(ReadOnlySpan<char> id) => Names.IsId(id);
}
