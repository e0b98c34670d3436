using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Play.Imap;

/// <summary>What kind of thing ends an exchange.</summary>
internal enum Waiting
{
    /// <summary>A tagged response, a continuation request or the greeting.</summary>
    Status,

    /// <summary>Untagged data, as in IDLE.</summary>
    Data,

    /// <summary>Nothing: only absences are expected.</summary>
    Nothing,
}

/// <summary>What a group of expectations waits for.</summary>
internal sealed class Awaited
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unwelcome = new(StringComparer.Ordinal);
    private readonly bool _continuation;
    private readonly bool _anyStatus;
    private readonly bool _greeting;

    public Awaited(IReadOnlyList<Expect> group, CaseScope scope, bool greeting)
    {
        foreach (var expect in group)
        {
            if (!IsContinuation(expect.Pattern) && TagOf(expect.Pattern, scope) is { } tag)
                (expect.Modality == Modality.Not ? _unwelcome : _tags).Add(tag);
            else if (IsContinuation(expect.Pattern) && expect.Modality != Modality.Not)
                _continuation = true;
        }

        _greeting = greeting && _tags.Count == 0 && !_continuation;
        DataFollows = _continuation && _tags.Count == 0 && group.Any(expect => expect.Modality != Modality.Not && !IsStatus(expect.Pattern));
        var data = group.Any(expect => expect.Modality != Modality.Not);
        Waiting = _tags.Count > 0 || _continuation || _greeting ? Waiting.Status : data ? Waiting.Data : Waiting.Nothing;
    }

    private Awaited(bool greeting)
    {
        _greeting = greeting;
        _anyStatus = true;
        Waiting = Waiting.Status;
    }

    public Waiting Waiting { get; }

    /// <summary>Data is due that may come only behind the continuation request, as in IDLE (RFC 2177 section 3).</summary>
    public bool DataFollows { get; }

    public static Awaited AnyStatus(bool greeting) => new(greeting);

    /// <summary>Whether the group says something about this tagged response, be it that it must not come.</summary>
    public bool Concerns(ImapResponse response) => _anyStatus || _continuation || _tags.Contains(response.Tag) || _unwelcome.Contains(response.Tag);

    public bool IsOver(IReadOnlyList<ImapResponse> exchange)
    {
        if (_greeting)
            return exchange.Count > 0;
        if (_anyStatus)
            return exchange is [.., { Kind: ImapResponseKind.Tagged or ImapResponseKind.Continuation }];
        if (_continuation && _tags.Count == 0)
            return exchange is [.., { Kind: ImapResponseKind.Tagged or ImapResponseKind.Continuation }];
        return _tags.Count > 0 && _tags.All(tag => exchange.Any(response => response.Kind == ImapResponseKind.Tagged && response.Tag == tag));
    }

    /// <summary>Whether what comes after depends on this line: a tagged status or a continuation request.</summary>
    public static bool IsStatus(Template pattern) => IsContinuation(pattern) || !pattern.Source.StartsWith('*');

    /// <summary>Whether the command is to be refused. One that is refused in another way has changed nothing, and what follows can be judged.</summary>
    public static bool IsRefusal(Template pattern) =>
        pattern.Source.Split(' ') is [_, var status, ..] && status.Split('|').All(word => word is "NO" or "BAD");

    private static bool IsContinuation(Template pattern) => pattern.Source is "+" || pattern.Source.StartsWith("+ ", StringComparison.Ordinal);

    private static string? TagOf(Template pattern, CaseScope scope) => pattern.Parts switch
    {
        [ReferencePart reference, ..] => Encoding.ASCII.GetString(scope.Evaluate(reference).Span),
        [TextPart { Text: var text }, ..] when !text.StartsWith('*') => text.Split(' ')[0],
        _ => null,
    };
}
