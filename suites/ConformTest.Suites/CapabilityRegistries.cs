using System.Collections.Frozen;
using ConformTest.Harness.Language;

namespace ConformTest.Suites;

/// <summary>The snapshots of IANA's registries of capabilities, <c>suites/registries</c>: a name and its document on each line.</summary>
public static class CapabilityRegistries
{
    /// <summary>Registered names by protocol; SMTP, submission and LMTP share one set.</summary>
    public static FrozenDictionary<MailProtocol, FrozenSet<string>> All { get; } = Load();

    private static FrozenDictionary<MailProtocol, FrozenSet<string>> Load()
    {
        var smtp = Names("smtp-keywords");
        return new Dictionary<MailProtocol, FrozenSet<string>>
        {
            [MailProtocol.Smtp] = smtp,
            [MailProtocol.Submission] = smtp,
            [MailProtocol.Lmtp] = smtp,
            [MailProtocol.Pop3] = Names("pop3-capabilities"),
            [MailProtocol.Imap] = Names("imap-capabilities"),
        }.ToFrozenDictionary();
    }

    private static FrozenSet<string> Names(string registry)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedFiles.Read("suites/registries/" + registry, ".txt")[0].Text.AsSpan().EnumerateLines())
        {
            var end = line.IndexOf(' ');
            if (!line.StartsWith('#') && !line.IsEmpty)
                names.Add((end < 0 ? line : line[..end]).ToString());
        }
        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
