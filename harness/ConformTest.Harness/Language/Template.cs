using System.Collections.Immutable;

namespace ConformTest.Harness.Language;

/// <summary>Text with braces in it: what is sent, or what is expected.</summary>
/// <param name="Source">The text as written, for messages to people.</param>
public sealed record Template(ImmutableArray<TemplatePart> Parts, string Source, SourcePosition Position)
{
    public override string ToString() => Source;
}

/// <summary>A run of literal text, or a brace.</summary>
public abstract record TemplatePart(int Column);

/// <summary>Characters that stand for themselves, sent as UTF-8.</summary>
public sealed record TextPart(string Text, int Column) : TemplatePart(Column);

/// <summary><c>{name}</c> or <c>{alice.user}</c>.</summary>
public sealed record ReferencePart(string Name, int Column) : TemplatePart(Column);

/// <summary><c>{CR}</c>, <c>{x80}</c>: octets given directly.</summary>
public sealed record OctetsPart(ImmutableArray<byte> Octets, int Column) : TemplatePart(Column);

/// <summary><c>{"text"}</c>: the text itself.</summary>
public sealed record QuotePart(string Text, int Column) : TemplatePart(Column);

/// <summary><c>{n + 1}</c>.</summary>
/// <param name="Operator">One of <c>+ - *</c>.</param>
public sealed record ArithmeticPart(TemplatePart Left, char Operator, TemplatePart Right, int Column) : TemplatePart(Column);

/// <summary><c>{length m}</c>: a function with its arguments; each argument is a part of its own.</summary>
public sealed record CallPart(string Function, ImmutableArray<TemplatePart> Arguments, int Column) : TemplatePart(Column);

/// <summary><c>{uid=nz-number}</c> or <c>{=nz-number}</c>: a hole with a type.</summary>
/// <param name="Name">Null for a hole that captures nothing.</param>
/// <param name="Rule">The RFC's ABNF rule name.</param>
public sealed record CapturePart(string? Name, string Rule, int Column) : TemplatePart(Column);

/// <summary><c>{*}</c>: anything.</summary>
public sealed record AnythingPart(int Column) : TemplatePart(Column);

/// <summary><c>{~want}</c>: the row's cell stands here as a piece of pattern.</summary>
public sealed record SplicePart(string ColumnName, int Column) : TemplatePart(Column);

/// <summary><c>{310}</c> or <c>{310+}</c> at the end of an IMAP line, as RFCs print literals; the number is only what the script's author counted.</summary>
public sealed record TypedLiteralPart(long Octets, LiteralForm Form, int Column) : TemplatePart(Column);

/// <summary>Whether the client waits for the server's continuation request (RFC 7888).</summary>
public enum LiteralForm { Synchronizing, NonSynchronizing }
