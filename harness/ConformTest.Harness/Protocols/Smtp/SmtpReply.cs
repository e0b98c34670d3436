using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>One reply of an SMTP or LMTP server (RFC 5321 section 4.2).</summary>
public sealed record SmtpReply
{
    /// <summary>The code of the last line; 0 when no three digits can be read there.</summary>
    public required int Code { get; init; }

    /// <summary>The enhanced status code at the beginning of the first line's text, or null.</summary>
    public EnhancedStatusCode? Enhanced { get; init; }

    /// <summary>Each line's text: what stands behind the code and its separator. At least one.</summary>
    public required ImmutableArray<ReadOnlyMemory<byte>> Lines { get; init; }

    /// <summary>All octets, line ends included.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    public ImmutableArray<Irregularity> Irregularities { get; init; } = [];

    /// <summary>The reply as an answer to EHLO.</summary>
    public EhloKeywords Keywords => EhloKeywords.Of(this);
}
