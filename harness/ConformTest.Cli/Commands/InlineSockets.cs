namespace ConformTest.Cli.Commands;

/// <summary>
/// Lets what arrives be handled on the thread that noticed it, instead of waking another: a third less CPU for each message that the
/// reference server takes. Only for a process that is a server and nothing else, as whatever blocks would hold back other connections.
/// </summary>
internal static class InlineSockets
{
    private const string Setting = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Takes effect when no socket was used before; a setting of the user's own stays.</summary>
    public static void Prefer()
    {
        if (Environment.GetEnvironmentVariable(Setting) is null)
            Environment.SetEnvironmentVariable(Setting, "1");
    }
}
