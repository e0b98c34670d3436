namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>What inputs of one protocol are made of.</summary>
/// <param name="Beginning">What most sessions begin with, unchanged.</param>
/// <param name="Pieces">Parts of sessions, with their line ends.</param>
/// <param name="Words">Words of the protocol, which turn up in wrong places.</param>
/// <param name="Stored">Messages that are there when a session begins.</param>
internal sealed record Corpus(string Beginning, IReadOnlyList<string> Pieces, IReadOnlyList<string> Words, IReadOnlyList<string> Stored);
