using System.Text;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>One command line, taken apart as far as its verb. Its octets are valid until the next read.</summary>
/// <param name="Verb">The handler, or null when the session does not know the verb.</param>
/// <param name="Line">The line without CRLF.</param>
/// <param name="Argument">What stands behind the verb and one space, without trailing white space (RFC 5321 section 4.1.1).</param>
public sealed record SmtpCommand(SmtpVerb? Verb, ReadOnlyMemory<byte> Line, ReadOnlyMemory<byte> Argument)
{
    public static SmtpCommand Parse(ReadOnlyMemory<byte> line, SmtpRoles role)
    {
        var trimmed = line[..line.Span.TrimEnd(" \t"u8).Length];
        var space = trimmed.Span.IndexOf((byte)' ');
        var verb = space < 0 ? trimmed : trimmed[..space];
        return new(SmtpVerbs.Find(verb.Span, role), line, space < 0 ? default : trimmed[(space + 1)..]);
    }

    public bool HasArgument => !Argument.IsEmpty;

    /// <summary>The argument as text; octets above 127 become U+FFFD unless they are UTF-8.</summary>
    public string ArgumentText => Encoding.UTF8.GetString(Argument.Span);

    public bool Is(string verb) => Verb?.Name == verb;
}
