using System.Collections.Immutable;

namespace ConformTest.Harness.Language;

/// <summary>What a script file holds.</summary>
/// <param name="Conversations">
/// Those without an error, in the order of the file: a conversation with a line missing could give a false verdict, so it is left out.
/// </param>
/// <param name="Diagnostics">In the order of the file.</param>
public sealed record ParseResult(ImmutableArray<Conversation> Conversations, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors
    {
        get
        {
            foreach (var diagnostic in Diagnostics)
                if (diagnostic.Severity == Severity.Error)
                    return true;
            return false;
        }
    }
}
