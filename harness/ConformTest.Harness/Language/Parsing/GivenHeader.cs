using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary><c>given: mailbox</c>, <c>given: mailbox with 4 messages</c>, <c>given: maildrop with messages simple, dots</c>.</summary>
internal static class GivenHeader
{
    private const int Most = 10_000;
    private const string Forms = "mailbox or maildrop, then nothing, 'with 4 messages' or 'with messages simple, dots'";
    private static readonly string[] Kinds = ["mailbox", "maildrop"];

    public static Given? Read(Piece value, DiagnosticList diagnostics)
    {
        var words = Items.Words(value);
        var kind = Array.IndexOf(Kinds, words[0].Text);
        var position = value.Line.At(value.Start);
        if (kind < 0)
            return Fail(words[0], $"nothing is known of '{words[0].Text}'", Names.DidYouMean(words[0].Text, Kinds) ?? Forms);
        if (words.Count == 1)
            return new Given((GivenKind)kind, 0, [], position);
        if (words[1].Text != "with" || words.Count < 4)
            return Fail(words[1], "what is given is not clear", Forms);
        if (words[2].Text == "messages")
        {
            var messages = ImmutableArray.CreateBuilder<string>();
            foreach (var item in Items.Split(value.Slice(words[3].Start - value.Start), ','))
            {
                if (!Names.IsWord(item.Text))
                    return Fail(item, $"'{item.Text}' is no name of a message", "names are separated by commas");
                messages.Add(item.Text);
            }
            return new Given((GivenKind)kind, 0, messages.DrainToImmutable(), position);
        }
        if (words.Count != 4 || words[3].Text is not ("messages" or "message"))
            return Fail(words[2], "what is given is not clear", Forms);
        if (!int.TryParse(words[2].Text, out var count) || count is < 0 or > Most)
            return Fail(words[2], $"'{words[2].Text}' is no number from 0 to {Most}", null);
        return new Given((GivenKind)kind, count, [], position);

        Given? Fail(Piece place, string message, string? hint)
        {
            diagnostics.Error(place.Line, place.Start, place.Text.Length, message, hint);
            return null;
        }
    }
}
