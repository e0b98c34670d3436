using System.Collections.Immutable;

namespace ConformTest.Harness.Matching;

/// <summary>A value as a pattern wants it.</summary>
internal abstract record ImapNode;

/// <summary>An unquoted word: text, values and holes side by side.</summary>
internal sealed record WordNode(ImmutableArray<Piece> Pieces) : ImapNode;

/// <summary>A quoted string.</summary>
internal sealed record QuotedNode(ImmutableArray<Piece> Pieces) : ImapNode;

internal sealed record ListNode(ImmutableArray<ImapNode> Items) : ImapNode;

/// <summary><c>BODY[HEADER.FIELDS (SUBJECT)]&lt;0&gt;</c>; the origin has no brackets, and is null when there is none.</summary>
internal sealed record SectionNode(ImmutableArray<Piece> Name, ImmutableArray<ImapNode> Section, ImmutableArray<Piece>? Origin) : ImapNode;

/// <summary><c>{has \Seen}</c></summary>
internal sealed record PresenceNode(PresencePiece Piece) : ImapNode;

/// <summary><c>{*}</c>: one value, or, at the end, all that comes.</summary>
internal sealed record AnyNode : ImapNode;
