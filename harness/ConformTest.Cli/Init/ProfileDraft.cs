using System.Text;
using System.Text.Json;
using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;
using ConformTest.Reports;

namespace ConformTest.Cli.Init;

/// <summary>A first profile of a target, with comments where its owner must go on. No password is written: each is a variable of the environment.</summary>
/// <param name="profile">What the command line said.</param>
/// <param name="found">What was seen of the endpoints; none when nobody looked.</param>
internal sealed class ProfileDraft(Profile profile, TargetCapabilities found)
{
    private const int Longest = 300;
    private static readonly string[] Roles = ["alice", "bob", "carol"];
    private readonly StringBuilder _text = new();

    /// <summary>The variables of the environment that hold the accounts' passwords.</summary>
    public IReadOnlyList<string> Variables { get; } = [.. profile.Accounts.Where(account => account.CanLogIn).Select(account => Variable(account.Role))];

    public string Write()
    {
        Line("# What conformtest must be told about the server. docs/profile.md explains every key; what is commented out is optional.");
        Line($"name: {Scalar(profile.Name)}");
        Line("# software: Example Mail 1.2                # software and version, as reports shall show them");
        Line("endpoints:");
        foreach (var endpoint in profile.Endpoints)
            Endpoint(endpoint);
        Line("");
        Line("# A domain for which it takes mail. Most of what is checked of SMTP needs it.");
        Line(profile.Domain is { } domain ? $"domain: {Scalar(domain)}" : "# domain: example.org");
        Accounts();
        Routes();
        Line("");
        Line("# certificate: system                       # any (the default), system, or sha256:...");
        Line("# max-connections: 20                       # that it allows at one time; more conversations are not played at once than that admits");
        Line("# limits: {greeting: 10 s, reply: 5 s, delivery: 10 s, quiet: 300 ms, idle: 2 s, close: 5 s}");
        Line("# notes: [\"The limit of 20 errors is lifted.\"]   # exceptions from the default configuration; reports show them");
        return _text.ToString();
    }

    private static string Variable(string role) => $"CONFORMTEST_PASSWORD_{string.Concat(role.ToUpperInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}";

    private void Endpoint(Endpoint endpoint)
    {
        Line($"  # {Role(endpoint)}");
        if (found.Of(endpoint) is { } probe)
        {
            if (probe.Failure is { } failure)
                Line($"  # It could not be used when this was written: {Safe(failure)}");
            else
                Line($"  # It greets with: {Safe(probe.Greeting)}");
            if (!probe.All.IsEmpty)
                Line($"  # It offers: {Safe(string.Join(' ', probe.All.Order(StringComparer.Ordinal)))}");
            if (probe.Tls != TlsFinding.NotOffered && endpoint.Tls == TlsMode.StartTls)
                Line(probe.Tls == TlsFinding.Works ? "  # STARTTLS works" : $"  # STARTTLS fails: {Safe(probe.TlsFailure ?? "")}");
            if (probe.LoginFailure is { } login)
                Line($"  # Nobody could log in: {Safe(login)}");
        }

        Line($"  - {endpoint.Url}");
    }

    private void Accounts()
    {
        Line("");
        Line("# Accounts that nobody else uses: they are emptied. Three make most conversations possible, ten let them be played at once.");
        Line("# A password is a variable of the environment, so that this file may be committed.");
        Line(profile.Accounts.IsEmpty ? "# accounts:" : "accounts:");
        foreach (var account in profile.Accounts)
            Line($"  - {{role: {Scalar(account.Role)}, user: {Scalar(account.User)}{(account.CanLogIn ? $", password-env: {Variable(account.Role)}" : "")}}}");
        foreach (var role in Roles.Where(role => profile.Accounts.All(account => account.Role != role)))
            Line($"#   - {{role: {role}, user: {role}, password-env: {Variable(role)}}}");
    }

    private void Routes()
    {
        var delivery = Has(MailProtocol.Lmtp) ? "lmtp" : Has(MailProtocol.Smtp) ? "smtp" : Has(MailProtocol.Imap) ? "append" : null;
        var readBack = Has(MailProtocol.Imap) ? "imap" : Has(MailProtocol.Pop3) ? "pop3" : null;
        // Both are about accounts' mail; without accounts they would be mistakes.
        var mark = profile.Accounts.IsEmpty ? "# " : "";
        Line("");
        Line("# How mail is put in place: lmtp, smtp, append (IMAP), a URL, or {command: \"...\"} that reads the message; and how delivered mail is seen:");
        Line("# imap, pop3, {maildir: \"/srv/mail/{user}/Maildir\"} or {directory: ...}.");
        Line(delivery is null ? "# delivery: smtp" : $"{mark}delivery: {delivery}");
        Line(readBack is null ? "# read-back: {maildir: \"/srv/mail/{user}/Maildir\"}" : $"{mark}read-back: {readBack}");
    }

    private bool Has(MailProtocol protocol) => profile.Endpoints.Any(endpoint => endpoint.Protocol == protocol);

    private static string Role(Endpoint endpoint) => endpoint.Protocol switch
    {
        MailProtocol.Smtp => "Takes mail from other servers (MX).",
        MailProtocol.Submission => "Takes mail from users.",
        MailProtocol.Lmtp => "Takes mail for delivery.",
        MailProtocol.Pop3 => "Gives mail to users, by POP3.",
        _ => "Gives mail to users, by IMAP.",
    };

    /// <summary>JSON's strings are YAML's; what could not be meant as anything else stands plain.</summary>
    private static string Scalar(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@') && !Words.Contains(text.ToLowerInvariant())
            ? text
            : JsonSerializer.Serialize(text, DraftJson.Default.String);

    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off"];

    /// <summary>For a comment: on one line, and nothing hidden in it.</summary>
    private static string Safe(string text) => Visible.Clip(text, Longest);

    private void Line(string text) => _text.Append(text).Append('\n');
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class DraftJson : System.Text.Json.Serialization.JsonSerializerContext;
