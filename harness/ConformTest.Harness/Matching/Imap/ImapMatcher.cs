using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>
/// Compares the responses to a command with the expectations for it. Untagged responses may come in any order and others beside them;
/// only EXPUNGE has an order, as each changes the numbers of those behind it (RFC 9051 section 7.5.1).
/// </summary>
public static class ImapMatcher
{
    /// <summary>One result for each expectation, in their order; a later one can use what an earlier one has captured.</summary>
    public static IReadOnlyList<MatchResult> Match(
        IReadOnlyList<(Template Pattern, Modality Modality)> expectations, IReadOnlyList<ImapResponse> exchange, ImapMode mode, IScope scope) =>
        new Exchange(exchange, mode, scope).Match(expectations);

    /// <summary>The response in short: <c>tagged NO [TRYCREATE]</c>, <c>* 2 EXPUNGE</c>.</summary>
    public static string Describe(ImapResponse response) => ImapObservations.Describe(response);

    private sealed class Exchange(IReadOnlyList<ImapResponse> responses, ImapMode mode, IScope scope)
    {
        private readonly Dictionary<string, (List<int> Results, List<DataPattern> Patterns)> _only = [];
        private int _nextExpunge;

        public List<MatchResult> Match(IReadOnlyList<(Template Pattern, Modality Modality)> expectations)
        {
            var results = new List<MatchResult>();
            foreach (var (template, modality) in expectations)
            {
                var pending = new PendingScope(scope);
                var pattern = ImapPattern.Of(Pieces.Of(template, pending), pending);
                var source = template.Source.Trim();
                if (modality == Modality.Only && pattern is DataPattern data)
                {
                    if (!_only.TryGetValue(data.Word, out var group)) _only.Add(data.Word, group = ([], []));
                    group.Results.Add(results.Count);
                    group.Patterns.Add(data);
                }
                results.Add(modality == Modality.Not ? Absent(pattern, source, pending) : Present(pattern, source, modality, pending));
            }
            foreach (var (indexes, patterns) in _only.Values)
                CheckOthers(indexes, patterns, results);
            return results;
        }

        private MatchResult Present(ImapPattern pattern, string source, Modality modality, PendingScope pending)
        {
            var expected = modality == Modality.Only ? $"only {source}" : source;
            var matcher = new ImapValueMatcher(pending, mode);
            if (Find(pattern, matcher, modality, out var difference) is { } found)
            {
                pending.Commit();
                return new(true, ImapObservations.Describe(found), expected);
            }
            return new(false, difference.Length > 0 ? difference : ImapObservations.Missing(pattern, source, responses, matcher), expected);
        }

        private MatchResult Absent(ImapPattern pattern, string source, PendingScope pending)
        {
            var found = Find(pattern, new ImapValueMatcher(pending, mode), Modality.Not, out _);
            return new(found is null, found is null ? "none" : $"unexpected {ImapObservations.Describe(found)}", $"not {source}");
        }

        private ImapResponse? Find(ImapPattern pattern, ImapValueMatcher matcher, Modality modality, out string difference)
        {
            difference = "";
            if (pattern is DataPattern { Word: "FETCH" } fetch)
            {
                difference = ImapFetchMatcher.Difference(fetch, responses, matcher) ?? "";
                return difference.Length > 0 ? null : Representative(fetch, matcher);
            }
            var ordered = modality != Modality.Not && pattern is DataPattern { Word: "EXPUNGE" };
            for (var index = ordered ? _nextExpunge : 0; index < responses.Count; index++)
            {
                var mark = matcher.Scope.Mark;
                if (Fits(pattern, responses[index], matcher))
                {
                    if (ordered) _nextExpunge = index + 1;
                    return responses[index];
                }
                matcher.Scope.Rollback(mark);
            }
            return null;
        }

        // The first response about the message that has matched.
        private ImapResponse? Representative(DataPattern fetch, ImapValueMatcher matcher)
        {
            foreach (var response in responses)
            {
                var mark = matcher.Scope.Mark;
                var means = response is { Word: "FETCH", Number: { } number } && fetch.Number is { } pieces && matcher.FitsNumber(pieces, number);
                matcher.Scope.Rollback(mark);
                if (means) return response;
            }
            return null;
        }

        private static bool Fits(ImapPattern pattern, ImapResponse response, ImapValueMatcher matcher) => pattern switch
        {
            StatusPattern status => ImapStatusMatcher.Fits(status, response, matcher),
            DataPattern data => ImapDataMatcher.Fits(data, response, matcher),
            ContinuationPattern continuation => response.Kind == ImapResponseKind.Continuation
                && (!Pieces.HaveBraces(continuation.Text.AsSpan()) || TextMatcher.Fits(continuation.Text.AsSpan(), response.Text, matcher.Scope)),
            _ => true,
        };

        private void CheckOthers(List<int> indexes, List<DataPattern> patterns, List<MatchResult> results)
        {
            // A second one, be it the same again, tells something else: one more removal, the other half of a list.
            var surplus = patterns[0].Word is "EXPUNGE" or "CAPABILITY" ? responses.Where(response => response.Word == patterns[0].Word).Skip(patterns.Count).FirstOrDefault() : null;
            var unexpected = ImapOnly.Unexpected(patterns, responses, scope, mode) ?? surplus;
            if (unexpected is null) return;
            foreach (var index in indexes)
                results[index] = results[index] with { Matches = false, Observation = $"unexpected {ImapObservations.Describe(unexpected)}" };
        }
    }
}
