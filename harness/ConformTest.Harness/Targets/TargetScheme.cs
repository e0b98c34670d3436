using ConformTest.Harness.Language;

namespace ConformTest.Harness.Targets;

/// <summary>A URL scheme of a target, with what it stands for.</summary>
/// <param name="Port">The registered port.</param>
internal sealed record TargetScheme(string Name, MailProtocol Protocol, TlsMode Tls, int Port)
{
    internal static IReadOnlyList<TargetScheme> All { get; } =
    [
        new("smtp", MailProtocol.Smtp, TlsMode.StartTls, 25),
        new("smtps", MailProtocol.Smtp, TlsMode.Implicit, 465),
        new("submission", MailProtocol.Submission, TlsMode.StartTls, 587),
        new("submissions", MailProtocol.Submission, TlsMode.Implicit, 465),
        new("lmtp", MailProtocol.Lmtp, TlsMode.StartTls, 24),
        new("lmtps", MailProtocol.Lmtp, TlsMode.Implicit, 24),
        new("pop3", MailProtocol.Pop3, TlsMode.StartTls, 110),
        new("pop3s", MailProtocol.Pop3, TlsMode.Implicit, 995),
        new("imap", MailProtocol.Imap, TlsMode.StartTls, 143),
        new("imaps", MailProtocol.Imap, TlsMode.Implicit, 993),
    ];

    internal static TargetScheme? Named(string name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static string Of(MailProtocol protocol, TlsMode tls) => Entry(protocol, tls).Name;

    internal static int DefaultPort(MailProtocol protocol, TlsMode tls) => Entry(protocol, tls).Port;

    private static TargetScheme Entry(MailProtocol protocol, TlsMode tls)
        => All.First(s => s.Protocol == protocol && s.Tls == TlsMode.Implicit == (tls == TlsMode.Implicit));
}
