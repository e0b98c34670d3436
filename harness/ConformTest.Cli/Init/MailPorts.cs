using System.Net.Sockets;

namespace ConformTest.Cli.Init;

/// <summary>Which of the registered mail ports of a host take connections.</summary>
internal static class MailPorts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly (string Scheme, int Port)[] Registered =
        [("smtp", 25), ("submission", 587), ("submissions", 465), ("lmtp", 24), ("pop3", 110), ("pop3s", 995), ("imap", 143), ("imaps", 993)];

    /// <summary>URLs of the ports that answered within three seconds.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string host, CancellationToken cancellation)
    {
        var name = host.Contains(':', StringComparison.Ordinal) && host[0] != '[' ? $"[{host}]" : host;
        var open = await Task.WhenAll(Registered.Select(one => OpenAsync(name.Trim('[', ']'), one.Port, cancellation))).ConfigureAwait(false);
        return [.. Registered.Where((_, at) => open[at]).Select(one => $"{one.Scheme}://{name}:{one.Port}")];
    }

    private static async Task<bool> OpenAsync(string host, int port, CancellationToken cancellation)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        try
        {
            await socket.ConnectAsync(host, port, limited.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }
}
