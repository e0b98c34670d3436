using ConformTest.Harness.Language;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Running;

/// <summary>One row of one conversation in one framing: what is played, judged and reported as a unit.</summary>
public sealed record TestCase(Conversation Conversation, Row? Row, Framing Framing, ConversationScan Scan)
{
    /// <summary>Conversation id, with the row in brackets.</summary>
    public string Id { get; } = Row is null ? Conversation.Id : $"{Conversation.Id}[{Row.Name}]";

    /// <summary>All cases of a conversation in one framing.</summary>
    public static IEnumerable<TestCase> Of(Conversation conversation, Framing framing)
    {
        var scan = ConversationScan.Of(conversation);
        return conversation.Table is null
            ? [new TestCase(conversation, null, framing, scan)]
            : conversation.Table.Rows.Select(row => new TestCase(conversation, row, framing, scan));
    }
}
