namespace ConformTest.Harness.Language;

/// <summary>What a conversation says that is not text.</summary>
public abstract record StageDirection;

/// <summary><c>C &amp; S: &lt;TLS&gt;</c>: the handshake, now.</summary>
public sealed record NegotiateTls : StageDirection;

/// <summary><c>C &amp; S: &lt;DEFLATE&gt;</c>: compression begins (RFC 4978).</summary>
public sealed record BeginDeflate : StageDirection;

public sealed record ClientClose : StageDirection;

public sealed record ClientHalfClose : StageDirection;

public sealed record ClientReset : StageDirection;

/// <summary>What follows goes in a segment of its own.</summary>
public sealed record SegmentBorder : StageDirection;

public sealed record ClientWait(TimeSpan Duration) : StageDirection;

/// <summary>We wait until something comes, for the profile's idle limit at the longest.</summary>
public sealed record ClientIdle : StageDirection;

public sealed record OpenConnection : StageDirection;

/// <summary>The target connects to us, as next hop.</summary>
public sealed record TargetConnects : StageDirection;

/// <summary>The server closes; <paramref name="Name"/> captures how (<c>fin</c>, <c>rst</c>, <c>close-notify</c>), null to capture nothing.</summary>
public sealed record ServerClose(string? Name) : StageDirection;

/// <summary>Nothing comes from the server for this time.</summary>
public sealed record ServerSilence(TimeSpan Duration) : StageDirection;

/// <summary>Exactly <paramref name="Count"/> messages with the case's marker reach the account; the octets of the last one are captured under <paramref name="Name"/>.</summary>
public sealed record Delivers(Template Count, string Account, string? Name) : StageDirection;
