namespace ConformTest.Harness.Events;

/// <summary>One play of a conversation: its id with its row, and the axis on which it was played.</summary>
public readonly record struct CaseKey(string Conversation, string Axis)
{
    /// <inheritdoc/>
    public override string ToString() => Axis == "plain" ? Conversation : $"{Conversation} ({Axis})";
}
