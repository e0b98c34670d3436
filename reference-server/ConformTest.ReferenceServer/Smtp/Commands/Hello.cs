using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>What EHLO, HELO and LHLO share: the client's name, and a fresh start as after RSET (RFC 5321 section 4.1.4).</summary>
internal static class Hello
{
    public static bool TryIntroduce(SmtpSession session, SmtpCommand command)
    {
        var scanner = new SmtpScanner(command.Argument.Span);
        if (!scanner.TryDomainOrLiteral(out var name) || !scanner.AtEnd || !System.Text.Ascii.IsValid(name)) return false;
        session.Reset(SmtpReset.Hello);
        session.ClientName = name;
        if (session.Phase == SmtpPhases.Connected) session.Phase = SmtpPhases.Ready;
        return true;
    }

    /// <summary>The name line, then a line for each extension on offer.</summary>
    public static SmtpReply Extended(SmtpSession session, SmtpCommand command)
    {
        if (!TryIntroduce(session, command)) return SmtpReplies.BadSyntax;
        session.IsExtended = true;
        var keywords = SmtpExtensions.KeywordsFor(session);
        foreach (var fault in session.Faults ?? []) keywords = fault.Keywords(session, keywords);
        return new(250, "", [session.Options.Hostname, .. keywords]);
    }
}
