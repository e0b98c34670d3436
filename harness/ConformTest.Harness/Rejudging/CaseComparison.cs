using ConformTest.Harness.Events;

namespace ConformTest.Harness.Rejudging;

/// <summary>Holds what a stream says of a check against what its octets say.</summary>
internal static class CaseComparison
{
    /// <summary>What differs; null when the one follows from the other.</summary>
    /// <param name="alone">No client of the target was answered meanwhile, so that the steps have one order.</param>
    /// <param name="struck">Secrets are struck out of the record: texts that may quote them are not compared.</param>
    public static string? Difference(CheckJudged said, CheckJudged seen, bool alone, bool struck)
    {
        if (said.Verdict != seen.Verdict || said.Observation != seen.Observation)
            return $"is said to be {Of(said)}, but by the octets it is {Of(seen)}";
        (string Name, string Said, string Seen)[] rule = [("level", said.Level, seen.Level), ("kind", said.Kind, seen.Kind), ("clause", said.Clause, seen.Clause), ("statement", said.Statement, seen.Statement)];
        (string Name, string Said, string Seen)[] texts = [("expected", said.Expected, seen.Expected), ("asked", said.Asked, seen.Asked), ("received", said.Received, seen.Received), ("cause", said.Cause, seen.Cause), ("step", alone ? said.Entry.ToString() : "", alone ? seen.Entry.ToString() : "")];
        return rule.Concat(struck ? [] : texts.Where(field => !field.Said.Contains(Record.Stars, StringComparison.Ordinal))).Where(field => field.Said != field.Seen)
            .Select(field => $"has the {field.Name} '{Clip(field.Said)}', but it is '{Clip(field.Seen)}'").FirstOrDefault();
    }

    private static string Of(CheckJudged check) => check.Cause.Length > 0 ? $"{check.Verdict} ({Clip(check.Cause)})" : $"{check.Verdict} ({Clip(check.Observation)})";

    private static string Clip(string text) => text.Length <= 160 ? text : text[..160] + "...";
}
