using ConformTest.ReferenceServer.Smtp.Extensions;

namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>A message on its way out, with what its envelope said beside the recipients.</summary>
public sealed record QueuedMessage
{
    private readonly DateTimeOffset? _waiting;

    /// <summary>The identity of the queue's entry, as the trace field names it.</summary>
    public required string Id { get; init; }

    /// <summary>As MAIL gave it, without brackets; empty is the null reverse-path.</summary>
    public required string ReversePath { get; init; }

    /// <summary>The text, with this server's Received field in front (RFC 5321 section 4.4).</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    public required DateTimeOffset Arrived { get; init; }

    /// <summary>When it began to wait here, for how long it may: when it arrived, or when it was released (RFC 4865).</summary>
    public DateTimeOffset Waiting
    {
        get => _waiting ?? Arrived;
        init => _waiting = value;
    }

    /// <summary>What the client asked of the time of release, as reports name it, or null (RFC 4865 section 5.1.2).</summary>
    public string? FutureRelease { get; init; }

    /// <summary>From -9 to 9; the higher goes first (RFC 6710 section 5).</summary>
    public int Priority { get; init; }

    /// <summary>Until when it is to be delivered, or null (RFC 2852).</summary>
    public DeliverByRequest? DeliverBy { get; init; }

    /// <summary>FULL or HDRS, or null (RFC 3461 section 4.3).</summary>
    public string? Ret { get; init; }

    /// <summary>ENVID as it came, in xtext (RFC 3461 section 4.4).</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>True when the client asked for internationalized mail (RFC 6531).</summary>
    public bool IsUtf8 { get; init; }

    /// <summary>True when it must not leave without TLS (RFC 8689).</summary>
    public bool RequiresTls { get; init; }

    /// <summary>True when it is held back rather than sent without TLS: a report, which has no sender, is sent all the same (RFC 8689 sections 4.2.1 and 5).</summary>
    public bool MustTravelByTls => RequiresTls && ReversePath.Length > 0;

    /// <summary>True when MAIL had an AUTH parameter; whom it named is believed by nobody (RFC 4954 section 5).</summary>
    public bool HasSubmitter { get; init; }

    /// <summary>The name and address of the client that it came from, for reports; empty when it was made here.</summary>
    public string ReceivedFrom { get; init; } = "";

    /// <summary>True when the text has octets above 127.</summary>
    public bool HasEightBits => !System.Text.Ascii.IsValid(Content.Span);

    /// <summary>True when only a next hop with SMTPUTF8 can take it: its sender or its header section is not ASCII.</summary>
    public bool NeedsUtf8 => IsUtf8 && !(System.Text.Ascii.IsValid(ReversePath) && System.Text.Ascii.IsValid(HeaderSection));

    /// <summary>The header section with its last CRLF.</summary>
    public ReadOnlySpan<byte> HeaderSection
    {
        get
        {
            var end = Content.Span.IndexOf("\r\n\r\n"u8);
            return end < 0 ? Content.Span : Content.Span[..(end + 2)];
        }
    }
}

/// <summary>A recipient of a queued message.</summary>
/// <param name="Address">As RCPT gave it, without brackets.</param>
/// <param name="Domain">Where it goes: a domain or an address literal with brackets.</param>
public sealed record QueuedRecipient(string Address, string Domain)
{
    /// <summary>NOTIFY as it came, in upper case; null when it was not given (RFC 3461 section 4.1).</summary>
    public string? Notify { get; init; }

    /// <summary>ORCPT as it came (RFC 3461 section 4.2).</summary>
    public string? OriginalRecipient { get; init; }

    /// <summary>True when the address itself needs a next hop with SMTPUTF8.</summary>
    public bool NeedsUtf8 => !System.Text.Ascii.IsValid(Address);
}
