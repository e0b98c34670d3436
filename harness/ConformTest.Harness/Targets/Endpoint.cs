using ConformTest.Harness.Language;

namespace ConformTest.Harness.Targets;

/// <summary>How TLS comes to a connection.</summary>
public enum TlsMode
{
    /// <summary>Never, not even when the target offers it.</summary>
    None,

    /// <summary>By <c>STARTTLS</c> or <c>STLS</c> where the target offers it and a conversation wants it.</summary>
    StartTls,

    /// <summary>From the first octet (RFC 8314 section 3).</summary>
    Implicit,
}

/// <summary>A host and port of the target, and what is spoken there.</summary>
/// <param name="Host">A name or address; an IPv6 address without brackets.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record Endpoint(MailProtocol Protocol, string Host, int Port, TlsMode Tls)
{
    /// <summary>The endpoint as a URL, such as <c>imaps://[::1]:993</c>; an account is never part of it.</summary>
    public string Url => $"{TargetScheme.Of(Protocol, Tls)}://{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}";
}
