namespace ConformTest.Harness.Running;

/// <summary>The requirements that are watched on every line of a run, with the protocol that each belongs to.</summary>
public static class InvariantRules
{
    internal static readonly (string Protocol, string Requirement)[] All =
    [
        ("smtp", "smtp.reply.crlf"), ("smtp", "smtp.reply.grammar"), ("smtp", "smtp.reply.same-code"), ("smtp", "smtp.reply.line-length"),
        ("smtp", "smtp.reply.listed-codes"), ("smtp", "smtp.reply.has-text"), ("smtp", "smtp.reply.enhanced-class"), ("smtp", "smtp.ehlo.keyword-grammar"),
        ("smtp", "smtp.enhanced-status-codes.agree"), ("smtp", "smtp.enhanced-status-codes.syntax"), ("smtp", "smtp.enhanced-status-codes.no-space-inside"),
        ("smtp", "smtp.enhanced-status-codes.no-leading-zeros"), ("smtp", "smtp.enhanced-status-codes.followed-by-space"), ("smtp", "smtp.enhanced-status-codes.registered"),
        ("pop3", "pop3.response.crlf"), ("pop3", "pop3.response.grammar"), ("pop3", "pop3.response.line-length"),
        ("imap", "imap.response.crlf"), ("imap", "imap.response.grammar"), ("imap", "imap.response.literal-form"),
    ];

    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Requirements { get; } = [.. All.Select(rule => rule.Requirement)];
}
