using System.Text;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Language;

/// <summary>Short ways from a script to what the tests look at.</summary>
internal static class Scripts
{
    public const string File = "suites/x.conv";

    /// <summary>Parses the body of a conversation with the heading that most tests need.</summary>
    public static Conversation Smtp(string body) => One("=== smtp.test.case\nA case.\n\n" + body);

    public static Conversation Imap(string body) => One("=== imap.test.case\nA case.\n\n" + body);

    public static Conversation One(string script)
    {
        var result = ConversationParser.Parse(script, File);
        Rendered(result).Should().BeEmpty();
        return result.Conversations.Should().ContainSingle().Subject;
    }

    public static string Rendered(ParseResult result)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in result.Diagnostics)
            text.Append(diagnostic.Render()).Append("\n\n");
        return text.ToString();
    }
}
