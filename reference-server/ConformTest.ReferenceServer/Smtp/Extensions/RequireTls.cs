using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>REQUIRETLS (RFC 8689): only sessions under TLS are offered it, since only such may use it (section 2).</summary>
internal sealed class RequireTls() : SmtpExtension("REQUIRETLS")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new RequireTls());

    public override string? Line(SmtpSession session) => session.Connection.IsTls ? Keyword : null;

    public override SmtpReply? Mail(SmtpSession session, MailTransaction transaction, EsmtpParameter parameter)
    {
        if (parameter.Keyword != Keyword || Line(session) is null) return NotMine;
        if (parameter.Value is not null) return SmtpReplies.BadParameter;
        transaction.Wish(new TlsRequirement(TlsWish.Required));
        return null;
    }

    // Section 4.1: the header field counts only where the parameter is not given. Section 3: it appears once.
    public override SmtpReply? Content(SmtpSession session, MailTransaction transaction, ReadOnlySpan<byte> content)
    {
        if (transaction.Wish<TlsRequirement>() is null && Message.HeaderSection.Value(content, "TLS-Required") is { } value && value.Equals("No", StringComparison.OrdinalIgnoreCase))
            transaction.Wish(new TlsRequirement(TlsWish.Waived));
        return null;
    }
}

/// <summary>Whether a message may travel without TLS.</summary>
public enum TlsWish
{
    /// <summary>Only over verified TLS, and to servers that promise the same.</summary>
    Required,

    /// <summary>Also where a policy of the receiving domain asks for TLS that cannot be had.</summary>
    Waived,
}

/// <summary>What the sender of a message says about TLS on its way (RFC 8689 section 4.1).</summary>
public sealed record TlsRequirement(TlsWish Use);
