using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Responses in short, the same in every run: no text, no names, no unique identifiers.</summary>
internal static class ImapObservations
{
    public static string Describe(ImapResponse response)
    {
        var code = response.Code is { } found ? $" [{found.Name}]" : "";
        return response.Kind switch
        {
            ImapResponseKind.Continuation => "+",
            ImapResponseKind.Unreadable => "unreadable response",
            ImapResponseKind.Tagged => $"tagged {response.Word}{code}",
            _ => response.Number is { } number ? $"* {number} {response.Word}" : $"* {response.Word}{code}",
        };
    }

    /// <summary>What came instead of a response that did not come.</summary>
    public static string Missing(ImapPattern pattern, string source, IReadOnlyList<ImapResponse> exchange, ImapValueMatcher matcher)
    {
        if (pattern is StatusPattern { Tag: not null } tagged)
        {
            var reply = exchange.FirstOrDefault(response => ImapStatusMatcher.HasTag(tagged, response, matcher.Scope));
            return reply is not null ? Describe(reply) : exchange.Any(response => response.Word == "BYE") ? "* BYE and no tagged response" : "no tagged response";
        }
        if (pattern is ContinuationPattern)
            return exchange.FirstOrDefault(response => response.Kind is ImapResponseKind.Tagged or ImapResponseKind.Continuation) is { } other
                ? other.Kind == ImapResponseKind.Tagged ? Describe(other) : "+, text differs"
                : "no +";
        var near = pattern is DataPattern { Number: not null, Nodes: [], Word: var word }
            ? exchange.FirstOrDefault(response => response.Word == word && response.Number is not null)
            : null;
        return near is null ? $"no {source}" : $"no {source}, but {Describe(near)}";
    }
}
