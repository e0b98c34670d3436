using System.Collections.Immutable;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Matching;

/// <summary>A part of a pattern as matchers see it.</summary>
internal abstract record Piece;

/// <summary>Text of the script, which may have a meaning in the pattern: separators, brackets, words.</summary>
internal sealed record LiteralPiece(ReadOnlyMemory<byte> Octets) : Piece;

/// <summary>A value, evaluated when its turn comes; it never has a meaning, whatever octets it holds.</summary>
internal sealed record ValuePiece(TemplatePart Part) : Piece;

/// <summary><c>{name=rule}</c> or <c>{=rule}</c>.</summary>
internal sealed record HolePiece(string? Name, string Rule) : Piece;

/// <summary><c>{*}</c>.</summary>
internal sealed record AnyPiece : Piece;

/// <summary><c>{has ...}</c>, <c>{lacks ...}</c>, <c>{offers ...}</c>.</summary>
internal sealed record PresencePiece(Presence Presence, ImmutableArray<TemplatePart> Words) : Piece;

/// <summary>Whether named things must be there or must be missing.</summary>
internal enum Presence { There, Missing }

/// <summary>A literal of which the script gives only a length that its author has counted.</summary>
internal sealed record CountedPiece(long Octets) : Piece;
