using System.Collections.Immutable;
using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language;

/// <summary>Reads script files (<c>.conv</c>) into conversations, with every error at its place.</summary>
public static class ConversationParser
{
    /// <summary>Reads a whole file. Never throws for what the text holds, and reads on behind an error.</summary>
    /// <param name="file">The file's name as the user knows it; only used in positions.</param>
    public static ParseResult Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticList();
        var lines = new ScriptLines(text, file, diagnostics);
        var conversations = ImmutableArray.CreateBuilder<Conversation>();
        ConversationReader? reader = null;
        var strayed = false;
        while (lines.Next() is { } line)
        {
            if (line.BeginsConversation)
            {
                Finish();
                reader = new ConversationReader(line, diagnostics);
            }
            else if (reader is not null)
            {
                reader.Read(line);
            }
            else if (!strayed && !line.IsBlank && !line.IsComment)
            {
                strayed = true;
                diagnostics.Error(line, 0, line.Text.Length, "a conversation begins with '=== ID'",
                    "a transcript without headings is played by 'conformtest replay'");
            }
        }
        Finish();
        return new ParseResult(conversations.DrainToImmutable(), diagnostics.ToImmutable());

        void Finish()
        {
            if (reader?.Finish() is { } conversation)
                conversations.Add(conversation);
        }
    }
}
