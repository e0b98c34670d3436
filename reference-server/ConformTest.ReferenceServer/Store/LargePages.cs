using System.Runtime.InteropServices;

namespace ConformTest.ReferenceServer.Store;

/// <summary>
/// Memory in pages of megabytes where the system has them: to fetch it in small pages, one fault each, was a fifth of what it costs to
/// take a message of 10 KiB. A wish only; without it all goes on as before.
/// </summary>
internal static partial class LargePages
{
    private const int MadvHugePage = 14;

    /// <summary>Asks for large pages behind an array that does not move. Good for what is about to be filled, not for what may stay empty.</summary>
    public static void Ask(byte[] pinned)
    {
        if (!OperatingSystem.IsLinux()) return;
        var page = Environment.SystemPageSize;
        var start = Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
        var first = (start + page - 1) / page * page;
        try
        {
            _ = Advise(first, (nuint)((start + pinned.Length - first) / page * page), MadvHugePage);
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system with another C library; its pages stay small.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint address, nuint length, int advice);
}
