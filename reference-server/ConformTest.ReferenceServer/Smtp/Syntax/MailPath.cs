namespace ConformTest.ReferenceServer.Smtp.Syntax;

/// <summary>A Path without its source route (RFC 5321 section 4.1.2), or the bare word postmaster.</summary>
/// <param name="LocalPart">With quotes taken away, so that all spellings of one name are equal.</param>
/// <param name="Domain">A domain or an address literal with brackets; empty for the bare postmaster.</param>
/// <param name="Text">The mailbox as sent, without angle brackets and route.</param>
public sealed record MailPath(string LocalPart, string Domain, string Text)
{
    /// <summary>True when it has octets above 127, which only SMTPUTF8 allows (RFC 6531 section 3.3).</summary>
    public bool NeedsUtf8 => !System.Text.Ascii.IsValid(Text);

    public bool IsPostmaster => LocalPart.Equals("postmaster", StringComparison.OrdinalIgnoreCase);
}
