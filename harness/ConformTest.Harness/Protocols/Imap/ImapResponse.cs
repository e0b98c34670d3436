using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

public enum ImapResponseKind
{
    /// <summary><c>+</c></summary>
    Continuation,

    /// <summary><c>*</c></summary>
    Untagged,

    /// <summary>A tag and OK, NO or BAD.</summary>
    Tagged,

    /// <summary>None of these.</summary>
    Unreadable,
}

/// <summary>One response of an IMAP server with all its literals (RFC 9051 section 7).</summary>
public sealed record ImapResponse
{
    public required ImapResponseKind Kind { get; init; }

    /// <summary>The tag; empty when the response has none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>What kind of response it is, in capitals: <c>OK</c>, <c>EXISTS</c>, <c>FETCH</c>. Empty for a continuation.</summary>
    public string Word { get; init; } = "";

    /// <summary>The number before the word: <c>* 3 EXISTS</c>.</summary>
    public ulong? Number { get; init; }

    /// <summary>The values behind the word; none in a status response.</summary>
    public ImmutableArray<ImapValue> Values { get; init; } = [];

    /// <summary>The response code of a status response, or null.</summary>
    public ImapResponseCode? Code { get; init; }

    /// <summary>The text for people of a status response, or what a continuation says.</summary>
    public ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>All octets, line ends included.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    public ImmutableArray<Irregularity> Irregularities { get; init; } = [];

    /// <summary>Whether it is a status response, tagged or not (RFC 9051 section 7.1).</summary>
    public bool IsStatus => Word is "OK" or "NO" or "BAD" or "BYE" or "PREAUTH" && Number is null;
}

/// <summary>A response code such as <c>[UIDNEXT 4]</c>.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Raw">What stands between the brackets.</param>
public sealed record ImapResponseCode(string Name, ImmutableArray<ImapValue> Arguments, ReadOnlyMemory<byte> Raw);
