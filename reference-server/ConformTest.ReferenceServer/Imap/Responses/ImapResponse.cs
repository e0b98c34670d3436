using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Responses;

/// <summary>Something that the server says, before it is encoded.</summary>
internal abstract record ImapResponse;

/// <summary>The words that start a status response (RFC 9051 section 7.1).</summary>
internal enum Condition
{
    Ok,
    No,
    Bad,
    Bye,
    PreAuth,
}

/// <summary>resp-text-code: what stands in brackets.</summary>
internal sealed record ResponseCode(string Name, params IReadOnlyList<ImapValue> Arguments);

/// <summary>A status response; untagged when <paramref name="Tag"/> is null.</summary>
internal sealed record StatusResponse(string? Tag, Condition Condition, ResponseCode? Code, string Text) : ImapResponse;

/// <summary>continue-req: leave to go on, or a challenge in base64.</summary>
internal sealed record ContinuationResponse(string Text) : ImapResponse;

/// <summary>An untagged response of a name and values, such as LIST or CAPABILITY.</summary>
internal sealed record DataResponse(string Name, params IReadOnlyList<ImapValue> Values) : ImapResponse;

/// <summary>A number and a name: EXISTS, RECENT, EXPUNGE.</summary>
internal sealed record NumberResponse(long Number, string Name) : ImapResponse;

/// <summary>One msg-att item with its value.</summary>
internal sealed record FetchItem(string Name, ImapValue Value);

/// <summary>A FETCH response (RFC 9051 section 7.5.2).</summary>
/// <param name="Number">The message number.</param>
/// <param name="Items">The data items, in order.</param>
/// <param name="Message">The message that it is about; not sent, for faults to look at.</param>
internal sealed record FetchResponse(int Number, IReadOnlyList<FetchItem> Items, StoredMessage Message) : ImapResponse;
