using System.Collections.Immutable;

namespace ConformTest.Harness.Language;

/// <summary>One line, or one block, of a conversation's body.</summary>
public abstract record Statement(SourcePosition Position);

/// <summary><c>C:</c> sends the text and CRLF.</summary>
public sealed record SendLine(string Connection, Template Text, SourcePosition Position) : Statement(Position);

/// <summary><c>C&gt;</c> sends exactly these octets.</summary>
public sealed record SendBytes(string Connection, Template Octets, SourcePosition Position) : Statement(Position);

/// <summary><c>S:</c> expects an answer; on a listening connection, <c>C:</c> does.</summary>
/// <param name="Check">The check it belongs to, or null for a precondition.</param>
public sealed record Expect(string Connection, Modality Modality, Template Pattern, CheckReference? Check, SourcePosition Position)
    : Statement(Position);

/// <summary>How an expectation binds: it must come, must not come, or must be the only one of its kind.</summary>
public enum Modality { Required, Not, Only }

/// <summary>A stage direction: <c>C: &lt;close&gt;</c>, <c>C &amp; S: &lt;TLS&gt;</c>, <c>S: &lt;silence 300ms&gt;</c>.</summary>
public sealed record Stage(string Connection, StageDirection Direction, CheckReference? Check, SourcePosition Position) : Statement(Position);

/// <summary><c>that A = B</c>.</summary>
public sealed record That(Template Left, Comparison Comparison, Template Right, CheckReference? Check, SourcePosition Position) : Statement(Position);

public enum Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains, Lacks, Begins, Matches, Misses }

/// <summary><c>let NAME = VALUE</c>.</summary>
public sealed record Let(string Name, Template Value, SourcePosition Position) : Statement(Position);

/// <summary><c>applies if A &gt; B : reason</c>: else the case is not-applicable.</summary>
public sealed record AppliesIf(Template Left, Comparison Comparison, Template Right, string Reason, SourcePosition Position) : Statement(Position);

/// <summary><c>record REQUIREMENT : VALUE</c>: a latitude.</summary>
public sealed record Record(string Requirement, Template Value, SourcePosition Position) : Statement(Position);

/// <summary><c>repeat N as i</c> ... <c>end</c>.</summary>
public sealed record Repeat(Template Count, string? Name, ImmutableArray<Statement> Body, SourcePosition Position) : Statement(Position);

/// <summary>
/// <c>choose REQUIREMENT</c> ... <c>end</c>: reads one answer and takes the first branch that matches it. When the first branch is a
/// handshake, that is tried in place of reading an answer.
/// </summary>
/// <param name="Otherwise">The branch for no match; null when there is none.</param>
public sealed record Choose(
    string Requirement, ImmutableArray<When> Branches, ImmutableArray<Statement>? Otherwise, CheckReference? Check, SourcePosition Position)
    : Statement(Position);

/// <summary><c>when S: pattern</c> and what follows it.</summary>
/// <param name="Pattern">What is expected; of a branch with a direction, its words for people.</param>
/// <param name="Direction">In <c>when S: &lt;close&gt;</c> and <c>when C &amp; S: &lt;TLS&gt;</c>, what happens instead of an answer; else null.</param>
public sealed record When(string Connection, Template Pattern, StageDirection? Direction, ImmutableArray<Statement> Body, SourcePosition Position);

/// <summary>A level line: <c>must smtp.rset.answers-250</c>. All statements it governs share this one object.</summary>
/// <param name="Ordinal">Which use of the requirement within the conversation, from 1.</param>
public sealed record CheckReference(Level Level, string Requirement, int Ordinal, SourcePosition Position);

/// <summary>The level of a requirement (RFC 2119).</summary>
public enum Level { Must, Should, May }
