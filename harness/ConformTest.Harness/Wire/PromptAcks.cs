using System.Net.Sockets;

namespace ConformTest.Harness.Wire;

/// <summary>
/// Acknowledges what comes at once. A server that writes its answer in small pieces waits with the second until the first is acknowledged
/// (RFC 896), and the kernel holds that back for 40 ms in the hope of something to send: each such answer would take as long.
/// </summary>
internal static class PromptAcks
{
    private const int Tcp = 6;
    private const int QuickAck = 12;
    private static readonly byte[] On = [1, 0, 0, 0];

    /// <summary>What to do behind each read, as the kernel soon forgets it; null where there is no such thing.</summary>
    public static Action? For(Socket socket) => OperatingSystem.IsLinux() ? () => Set(socket) : null;

    private static void Set(Socket socket)
    {
        try
        {
            socket.SetRawSocketOption(Tcp, QuickAck, On);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Slower, and nothing else.
        }
    }
}
