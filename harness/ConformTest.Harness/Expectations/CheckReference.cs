using System.Globalization;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Expectations;

/// <summary>
/// Names a check: <c>REQUIREMENT in CONVERSATION</c>, or <c>REQUIREMENT(2) in CONVERSATION</c> for the second check of that requirement there.
/// In the conversation <c>*</c> stands for any characters, so that <c>smtp.command.unknown[*]</c> names all rows of a table.
/// </summary>
public sealed record CheckReference(string Requirement, int Ordinal, string Conversation)
{
    private const string Between = " in ";

    /// <summary>Whether it may name several checks.</summary>
    public bool IsPattern => Conversation.Contains('*', StringComparison.Ordinal);

    /// <summary>The reference that names this check and no other.</summary>
    public static CheckReference Of(CheckJudged check) => new(check.Requirement, check.Ordinal, check.Conversation);

    /// <summary>Reads the written form; null when the text is not one.</summary>
    public static CheckReference? Parse(string text)
    {
        var between = text.IndexOf(Between, StringComparison.Ordinal);
        if (between <= 0)
        {
            return null;
        }
        var requirement = text[..between].TrimEnd();
        var conversation = text[(between + Between.Length)..].Trim();
        var ordinal = 1;
        if (requirement.EndsWith(')') && requirement.IndexOf('(', StringComparison.Ordinal) is > 0 and var open)
        {
            if (!int.TryParse(requirement.AsSpan(open + 1, requirement.Length - open - 2), NumberStyles.None, null, out ordinal) || ordinal < 1)
            {
                return null;
            }
            requirement = requirement[..open];
        }
        return conversation == "" || requirement.AsSpan().ContainsAny(" ()*") ? null : new(requirement, ordinal, conversation);
    }

    /// <summary>Whether this names the check.</summary>
    public bool Matches(CheckJudged check) =>
        check.Requirement == Requirement && check.Ordinal == Ordinal && Glob.Matches(Conversation, check.Conversation);

    /// <inheritdoc/>
    public override string ToString() => $"{Requirement}{(Ordinal == 1 ? "" : $"({Ordinal})")}{Between}{Conversation}";
}
