using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language.Linting;

/// <summary>Checks id, needs and givens.</summary>
internal sealed class HeadingLint(Conversation conversation, LintVocabulary vocabulary, LintReport report)
{
    public void Check()
    {
        CheckId();
        foreach (var need in conversation.Needs)
            foreach (var alternative in need.Alternatives)
                CheckNeed(need, alternative);
        if (vocabulary.MessageFixtures is not { } fixtures)
            return;
        foreach (var given in conversation.Givens)
            foreach (var message in given.Messages)
                if (!fixtures.Contains(message))
                    Fail(given.Position, message, $"there is no message '{message}'", Names.DidYouMean(message, fixtures));
    }

    private void CheckId()
    {
        var dot = conversation.Id.IndexOf('.');
        var word = dot < 0 ? conversation.Id : conversation.Id[..dot];
        if (word != "mail" && ProtocolWords.Find(word) is null)
            Fail(conversation.Position, word, $"'{word}' is not a protocol",
                Names.DidYouMean(word, [.. ProtocolWords.Words, "mail"]) ?? "ids begin with smtp, submission, lmtp, pop3, imap or mail");
    }

    private void CheckNeed(Need need, string name)
    {
        if (need.Protocol is not { } protocol)
        {
            if (!vocabulary.Facilities.Contains(name))
                Fail(need.Position, name, $"there is no facility '{name}'", Names.DidYouMean(name, vocabulary.Facilities));
        }
        else if (vocabulary.KnownCapabilities is { } known && known.TryGetValue(protocol, out var names) && !Capabilities.IsKnown(names, name, protocol))
        {
            Fail(need.Position, name, $"'{name}' is not registered for {ProtocolWords.Word(protocol)}",
                Names.DidYouMean(name, names) ?? "names that are not registered begin with X");
        }
    }

    /// <summary>Puts the caret under the word, which stands on the line of the header.</summary>
    private void Fail(SourcePosition start, string word, string message, string? hint)
    {
        var line = report.Line(start);
        var from = Math.Min(line.Length, start.Column - 1);
        var place = line.IndexOf(word, from, StringComparison.Ordinal);
        report.Error(place < 0 ? start : start with { Column = place + 1 }, word.Length, message, hint);
    }
}
