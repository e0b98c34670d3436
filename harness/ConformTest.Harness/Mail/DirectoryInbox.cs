namespace ConformTest.Harness.Mail;

/// <summary>Messages as files: a Maildir's <c>new</c> and <c>cur</c>, or a plain directory.</summary>
internal sealed class DirectoryInbox(IReadOnlyList<string> directories) : IInbox
{
    private readonly HashSet<string> _before = new(StringComparer.Ordinal);

    public Task BeginAsync(CancellationToken cancellation)
    {
        _before.UnionWith(Files());
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<InboxMessage>> NewAsync(CancellationToken cancellation)
    {
        List<InboxMessage> messages = [];
        foreach (var file in Files().Where(file => !_before.Contains(file)).OrderBy(File.GetLastWriteTimeUtc).ThenBy(file => file, StringComparer.Ordinal))
        {
            try
            {
                messages.Add(new InboxMessage(file, WithCrlf(await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false))));
            }
            catch (FileNotFoundException)
            {
                // The server moved it between listing and reading; the next look finds it.
            }
        }

        return messages;
    }

    public Task RemoveAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        foreach (var file in keys.Where(file => !_before.Contains(file)))
            File.Delete(file);
        return Task.CompletedTask;
    }

    private IEnumerable<string> Files() => directories.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles);

    /// <summary>A store with LF line ends means CRLF; one that has CRLF is taken as it is.</summary>
    private static byte[] WithCrlf(byte[] stored)
    {
        if (stored.AsSpan().IndexOf("\r\n"u8) >= 0)
            return stored;
        var lines = stored.AsSpan().Count((byte)'\n');
        var octets = new byte[stored.Length + lines];
        var at = 0;
        foreach (var octet in stored)
        {
            if (octet == (byte)'\n')
                octets[at++] = (byte)'\r';
            octets[at++] = octet;
        }

        return octets;
    }
}
