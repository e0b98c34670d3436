using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ClosingNothingLeftOver() : SmtpFault(
    "smtp.closing.nothing-left-over",
    "The transaction of a client that went away is still open when its sender comes back.")
{
    /// <summary>Who has begun a transaction at a server.</summary>
    private static readonly ConditionalWeakTable<MailStore, ConcurrentDictionary<string, bool>> Left = [];

    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ClosingNothingLeftOver());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(Sender(command) is { } sender && Left.GetOrCreateValue(session.Context.Store).ContainsKey(sender) ? SmtpReplies.BadSequence : null);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Code == 250 && command is not null && Sender(command) is { } sender) Left.GetOrCreateValue(session.Context.Store)[sender] = true;
        return default;
    }

    /// <summary>The argument of MAIL when its sender says that it means to leave; null else, as most conversations end within a transaction.</summary>
    private static string? Sender(SmtpCommand command) => command.Mentions("MAIL", "FROM:<left-") ? command.ArgumentText : null;
}
