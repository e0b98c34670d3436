using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>
/// ETRN (RFC 1985 section 5): the queue for a node, or with <c>@</c> for it and all below it, is tried now. Mail goes where the DNS says and
/// never over this connection, so anybody may ask; but no more than a domain with a dot in it, and no queue by name (section 8).
/// </summary>
internal sealed class Etrn() : SmtpVerb("ETRN", SmtpRoles.MailExchange, SmtpPhases.Connected | SmtpPhases.Ready)
{
    private static readonly SmtpReply NoNode = new(501, "5.5.4", "A fully qualified domain name is needed");
    private static readonly SmtpReply NoQueue = new(458, "4.5.1", "There is no queue of that name");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Etrn());

    public override string Extension => "ETRN";

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(Run(session.Context.Relay, command.ArgumentText));

    private static SmtpReply Run(MailRelay relay, string argument)
    {
        if (!relay.IsOn) return SmtpReplies.Unrecognized;
        if (argument.StartsWith('#')) return NoQueue;
        var isWide = argument.StartsWith('@');
        var node = isWide ? argument[1..] : argument;
        var scanner = new SmtpScanner(System.Text.Encoding.UTF8.GetBytes(node));
        if (!scanner.TryDomain(out _) || !scanner.AtEnd || !node.Contains('.', StringComparison.Ordinal) || !System.Text.Ascii.IsValid(node)) return NoNode;
        var count = relay.Hurry(node, isWide ? DomainReach.WithSubdomains : DomainReach.Alone);
        return count == 0
            ? new(251, "2.0.0", $"OK, no messages waiting for node {node}")
            : new(253, "2.0.0", string.Create(CultureInfo.InvariantCulture, $"OK, {count} pending messages for node {node} started"));
    }
}
