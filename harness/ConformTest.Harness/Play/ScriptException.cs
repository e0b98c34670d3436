using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>A conversation asks for what cannot be computed: our fault or its author's, never the target's.</summary>
public sealed class ScriptException(SourcePosition position, string message) : Exception($"{position}: {message}")
{
    public SourcePosition Position { get; } = position;
}

/// <summary>A case does not apply to the target; the message names what is missing.</summary>
public sealed class NotApplicableException(string reason) : Exception(reason);
