using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>The messages that a conversation is given before it begins.</summary>
internal static class GivenMessages
{
    /// <summary>The names of their octets begin so: <c>given1</c>.</summary>
    public const string Name = "given";

    /// <summary>Makes them, and binds the name of each.</summary>
    /// <param name="seed">Chooses those that are generated.</param>
    public static List<ReadOnlyMemory<byte>> Of(CaseScope scope, Given given, int seed)
    {
        List<ReadOnlyMemory<byte>> messages = [];
        for (var i = 0; i < Math.Max(given.Count, given.Messages.Length); i++)
        {
            messages.Add(given.Messages.IsEmpty ? scope.GeneratedMessage(seed, i) : scope.Message(given.Messages[i]));
            scope.Bind($"{Name}{i + 1}", messages[i]);
        }

        return messages;
    }
}
