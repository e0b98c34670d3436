using System.Globalization;

namespace ConformTest.Cli.Commands;

/// <summary>
/// Lets what arrives be handled on the thread that noticed it, instead of waking another: a third less CPU for each message that the
/// reference server takes. Only for a process that is a server and nothing else, as whatever blocks would hold back other connections.
/// </summary>
internal static class InlineSockets
{
    private const string Inline = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const string Threads = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";

    /// <summary>Takes effect when no socket was used before; settings of the user's own stay.</summary>
    public static void Prefer()
    {
        Prefer(Inline, "1");
        // The clients of a test server run on the same machine. A thread for each processor leaves all of them half idle, and to wake
        // one costs more than to answer a command: with half as many, a third more messages are taken.
        Prefer(Threads, Math.Max(1, Environment.ProcessorCount / 2).ToString(CultureInfo.InvariantCulture));
    }

    private static void Prefer(string setting, string value)
    {
        if (Environment.GetEnvironmentVariable(setting) is null)
            Environment.SetEnvironmentVariable(setting, value);
    }
}
