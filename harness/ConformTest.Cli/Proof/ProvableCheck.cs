using ConformTest.Harness.Events;

namespace ConformTest.Cli.Proof;

/// <summary>A check as proofs count it: one level line of one conversation, in any row of its table.</summary>
/// <param name="Conversation">Conversation id without its row; <c>invariant</c> for what is watched over the whole run.</param>
public sealed record ProvableCheck(string Conversation, string Requirement, int Ordinal)
{
    public static ProvableCheck Of(CheckJudged check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new(check.Conversation.Split('[')[0], check.Requirement, check.Ordinal);
    }

    public override string ToString() => $"{Requirement}{(Ordinal == 1 ? "" : $"({Ordinal})")} in {Conversation}";
}
