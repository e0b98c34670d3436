using System.Buffers;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>NO-SOLICITING (RFC 3865): which classes of solicitation are not wanted here, by name. None is by default (section 2.8).</summary>
internal sealed class NoSoliciting() : SmtpExtension("NO-SOLICITING")
{
    private const int Longest = 1000;

    private static readonly SearchValues<char> WordChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_:");

    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new NoSoliciting());

    public override string Line(SmtpSession session) =>
        session.Options.NoSoliciting.Count == 0 ? Keyword : $"{Keyword} {string.Join(',', session.Options.NoSoliciting)}";

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != "SOLICIT") return NotMine;
        if (Read(parameter.Value) is not { } classes) return SmtpReplies.BadParameter;
        transaction.Wish(new Solicitation(classes));
        return null;
    }

    public override SmtpReply? Recipient(SmtpSession session, MailTransaction transaction, Recipient recipient) =>
        transaction.Wish<Solicitation>() is { } solicitation ? Refusal(Unwanted(session, recipient, solicitation.Classes)) : null;

    // The header field says the same to servers whose client did not speak of it (section 2.3).
    public override SmtpReply? Content(SmtpSession session, MailTransaction transaction, ReadOnlySpan<byte> content)
    {
        if (HeaderSection.Value(content, "Solicitation") is not { } field || Read(field) is not { } classes) return null;
        return Refusal([.. transaction.Recipients.SelectMany(recipient => Unwanted(session, recipient, classes)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    public override string? WithComment(MailTransaction transaction) =>
        transaction.Wish<Solicitation>() is { } solicitation ? $"SOLICIT={string.Join(',', solicitation.Classes)}" : null;

    /// <summary>The classes that a header section names, as the parameter of MAIL has them; null when it names none, or not by the grammar (section 2.7).</summary>
    public static string? Of(ReadOnlySpan<byte> header) => HeaderSection.Value(header, "Solicitation") is { } field && Read(field) is not null ? field : null;

    /// <summary>Those of the classes that the whole site, or the recipient, does not want.</summary>
    private static List<string> Unwanted(SmtpSession session, Recipient recipient, IReadOnlyList<string> classes)
    {
        var own = session.Options.Accounts.FirstOrDefault(account => account.User == recipient.Account?.User)?.NoSoliciting ?? [];
        return [.. classes.Where(name => session.Options.NoSoliciting.Concat(own).Contains(name, StringComparer.OrdinalIgnoreCase))];
    }

    private static SmtpReply? Refusal(List<string> unwanted) =>
        unwanted.Count == 0 ? null : new SmtpReply(550, "5.7.1", $"No soliciting here SOLICIT={string.Join(',', unwanted)}");

    // Solicitation-keywords = word 0*("," word), no more than 1000 characters; word = ALPHA 0*(wordchar)
    private static string[]? Read(string? text)
    {
        if (text is null or { Length: > Longest }) return null;
        var words = text.Split(',');
        return words.All(word => word.Length > 0 && char.IsAsciiLetter(word[0]) && !word.AsSpan().ContainsAnyExcept(WordChars)) ? words : null;
    }
}

/// <summary>The classes that a client says its message belongs to.</summary>
public sealed record Solicitation(IReadOnlyList<string> Classes);
