namespace ConformTest.ReferenceServer.Pop3;

/// <summary>The languages that LANG knows (RFC 6856 section 3).</summary>
internal static class Pop3Languages
{
    public static Pop3Language Default { get; } = new("en", "English", "Language changed", null);

    public static IReadOnlyList<Pop3Language> All { get; } = [Default, new("de", "Deutsch", "Sprache gewechselt", Pop3German.Of)];

    /// <summary>The first language of a basic language range (RFC 4647 section 3.3.1); the server's own for an asterisk.</summary>
    public static Pop3Language? Find(string range) => range == "*" ? Default : All.FirstOrDefault(language => language.IsIn(range));
}

/// <summary>A language for texts.</summary>
/// <param name="Tag">As RFC 5646 has it.</param>
/// <param name="Name">In the language itself.</param>
/// <param name="Changed">What a change to it is answered with.</param>
/// <param name="Words">From the English text; null for English.</param>
internal sealed record Pop3Language(string Tag, string Name, string Changed, Func<string, string>? Words)
{
    public bool IsIn(string range) =>
        Tag.Equals(range, StringComparison.OrdinalIgnoreCase) || Tag.StartsWith(range + "-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The reply in this language; what programs read, numbers and challenges, is as it was.</summary>
    public Pop3Reply Translate(Pop3Reply reply) =>
        Words is null || reply.Status == Pop3Status.Continue ? reply : reply with { Text = Words(reply.Text) };
}
