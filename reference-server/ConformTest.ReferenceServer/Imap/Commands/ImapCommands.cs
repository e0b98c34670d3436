using System.Collections.Concurrent;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>All commands; each adds itself from its own file.</summary>
internal static class ImapCommands
{
    private static readonly ConcurrentDictionary<string, ImapCommand> ByName = new(StringComparer.Ordinal);

    /// <summary>All commands by name.</summary>
    public static IReadOnlyList<ImapCommand> All => [.. ByName.Values.OrderBy(c => c.Name, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">The name is taken.</exception>
    public static void Add(ImapCommand command)
    {
        if (!ByName.TryAdd(command.Name, command)) throw new ArgumentException($"two commands are named {command.Name}", nameof(command));
    }

    /// <summary>The command of a name in capitals.</summary>
    public static ImapCommand? Find(string name) => ByName.GetValueOrDefault(name);
}
