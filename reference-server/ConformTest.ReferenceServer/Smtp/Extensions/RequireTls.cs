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
        transaction.Wish(TlsRequirement.Required);
        return null;
    }

    // Section 4.1: the header field counts only where the parameter is not given. Section 3: it appears once.
    public override SmtpReply? Content(SmtpSession session, MailTransaction transaction, ReadOnlySpan<byte> content)
    {
        if (transaction.Wish<TlsRequirement>() is null && Message.HeaderSection.Value(content, "TLS-Required") is { } value && value.Equals("No", StringComparison.OrdinalIgnoreCase))
            transaction.Wish(TlsRequirement.Waived);
        return null;
    }
}

/// <summary>What a sender says about TLS on the way of a message (RFC 8689 section 4.1).</summary>
public sealed record TlsRequirement
{
    private TlsRequirement() { }

    /// <summary>To be sent only over verified TLS, and to servers that promise the same.</summary>
    public static TlsRequirement Required { get; } = new();

    /// <summary>To be sent even where a policy asks for TLS and it cannot be had.</summary>
    public static TlsRequirement Waived { get; } = new();
}
