using System.Collections.Immutable;

namespace ConformTest.Harness.Language;

/// <summary>One test case, or one per row of its table: a scripted exchange over one or several connections.</summary>
public sealed record Conversation
{
    /// <summary>Permanent id, such as <c>smtp.rset.forgets-recipients</c>; its first part is the protocol.</summary>
    public required string Id { get; init; }

    /// <summary>The heading's first line: what is checked.</summary>
    public required string Title { get; init; }

    /// <summary>The heading's further prose: why, and what breaks when it is wrong. May be empty.</summary>
    public string Why { get; init; } = "";

    public ImmutableArray<Need> Needs { get; init; } = [];

    public ImmutableArray<Given> Givens { get; init; } = [];

    /// <summary>At least one; a conversation without a <c>connections</c> header has one with an empty name.</summary>
    public required ImmutableArray<ConnectionDeclaration> Connections { get; init; }

    public DeviationKind Kind { get; init; } = DeviationKind.Breach;

    /// <summary>Played only when slow conversations are asked for.</summary>
    public bool Slow { get; init; }

    /// <summary>Why the reference server cannot play this yet, or null.</summary>
    public string? Waits { get; init; }

    public Table? Table { get; init; }

    public required ImmutableArray<Statement> Body { get; init; }

    /// <summary>The lines of the script from <see cref="Position"/> on, to show them; empty for a conversation that was not read from one.</summary>
    public ImmutableArray<string> Source { get; init; } = [];

    public required SourcePosition Position { get; init; }
}

/// <summary>What a deviation costs: a clause broken, harm only with a second program, or a missing defence.</summary>
public enum DeviationKind { Breach, Hazard, Hardening }

/// <summary>The protocol spoken on a connection.</summary>
public enum MailProtocol { Smtp, Submission, Lmtp, Pop3, Imap }

/// <summary>Where the script takes over a connection.</summary>
public enum EntryState
{
    /// <summary>Connected; the script reads the greeting, or the harness does when the script begins by sending.</summary>
    Connected,

    /// <summary>SMTP and LMTP: EHLO or LHLO has been answered.</summary>
    Greeted,

    /// <summary>Logged in (POP3: TRANSACTION, RFC 1939 section 5).</summary>
    Authenticated,

    /// <summary>IMAP: the given mailbox is selected.</summary>
    Selected,

    /// <summary>Not opened until its first line or <c>C: &lt;open&gt;</c>.</summary>
    Later,

    /// <summary>The target connects to us.</summary>
    Listening,

    /// <summary>The target connects to us at the host of less preference.</summary>
    Backup,
}

/// <summary>A connection of a conversation: <c>A imap alice selected</c>.</summary>
/// <param name="Name">Empty for the only connection of a conversation.</param>
/// <param name="Account">The role whose account logs in (<c>alice</c>).</param>
public sealed record ConnectionDeclaration(string Name, MailProtocol Protocol, string Account, EntryState State, SourcePosition Position)
{
    /// <summary>True when the target connects to us, so that roles are exchanged.</summary>
    public bool IsListening => State is EntryState.Listening or EntryState.Backup;
}

/// <summary>One item of <c>needs:</c>.</summary>
/// <param name="Protocol">The protocol that must offer the capability; null for a facility.</param>
/// <param name="Alternatives">Any of these suffices.</param>
/// <param name="Presence">Whether it must be there or must be missing.</param>
public sealed record Need(MailProtocol? Protocol, ImmutableArray<string> Alternatives, NeedPresence Presence, SourcePosition Position);

public enum NeedPresence { Present, Absent }

/// <summary>What the harness puts in place: a mailbox, or messages in the account's maildrop.</summary>
/// <param name="Count">Number of generated messages; 0 when messages are named.</param>
/// <param name="Messages">Names of message fixtures, in order.</param>
public sealed record Given(GivenKind Kind, int Count, ImmutableArray<string> Messages, SourcePosition Position);

public enum GivenKind { Mailbox, Maildrop }

/// <summary>Rows of values; each row is a case of its own, named by its first cell.</summary>
public sealed record Table(ImmutableArray<string> Columns, ImmutableArray<Row> Rows);

/// <param name="Name">The first cell: the row's permanent name.</param>
/// <param name="Cells">One template per column, the name's column included.</param>
public sealed record Row(string Name, ImmutableArray<Template> Cells, SourcePosition Position);
