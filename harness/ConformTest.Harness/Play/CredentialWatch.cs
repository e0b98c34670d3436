using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>
/// Knows whether a server is at work on credentials. A server should limit or delay failed logins (RFC 3501 section 11.2, RFC 9051 section 11.3),
/// and many let whoever failed before wait at the next login too: silence there is no missing answer.
/// </summary>
internal sealed class CredentialWatch(MailProtocol protocol)
{
    /// <summary>As much of a line as its tag, its verb and a mechanism take.</summary>
    private const int Beginning = 100;

    /// <summary>More than any login; a message need not be looked through.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>Lines sent, and replies read that end a command, since all was answered.</summary>
    private int _lines, _answers;

    /// <summary>Which of the lines is the newest login; -1 for none.</summary>
    private int _login = -1;

    /// <summary>Whether that line alone shows no credentials yet: a mechanism without its initial response.</summary>
    private bool _isBare;

    /// <summary>Whether a login is among what is not answered yet.</summary>
    public bool IsLoggingIn => _login >= 0 && _answers <= _login;

    /// <summary>Whether the server has been given credentials that it has not answered yet.</summary>
    private bool HasCredentials => IsLoggingIn && !(_isBare && _lines == _login + 1);

    public void Sent(ReadOnlySpan<byte> octets)
    {
        // An exchange of several lines is answered by fewer replies.
        if (_answers >= _lines || (_login >= 0 && !IsLoggingIn))
            (_lines, _answers, _login) = (0, 0, -1);
        if (octets.Length > Longest)
            return;
        foreach (var line in octets.Split((byte)'\n'))
        {
            if (line.Start.GetOffset(octets.Length) == octets.Length)
                continue;
            Look(octets[line]);
            _lines++;
        }
    }

    /// <summary>A reply was read. One that asks for more, in an exchange of several, ends nothing.</summary>
    public void Answered(bool asksForMore) => _answers += asksForMore ? 0 : 1;

    /// <summary>How long a reply is waited for.</summary>
    public TimeSpan Patience(TimeLimits limits) => IsLoggingIn && limits.Login > limits.Reply ? limits.Login : limits.Reply;

    /// <exception cref="CaseStoppedException">The silence may be a delay: what was to be seen is inconclusive.</exception>
    public void ThrowIfDelayed(ReadEnd end, TimeLimits limits)
    {
        if (HasCredentials && end == ReadEnd.TimedOut)
        {
            throw new CaseStoppedException(
                $"no answer to credentials within {Patience(limits).TotalSeconds} s: the server may delay whoever failed to log in (limits.login waits for longer)");
        }
    }

    private void Look(ReadOnlySpan<byte> line)
    {
        Span<Range> words = stackalloc Range[5];
        var text = Encoding.Latin1.GetString(line[..Math.Min(line.Length, Beginning)]).AsSpan().TrimEnd("\r");
        var count = text.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        var at = protocol == MailProtocol.Imap ? 1 : 0;
        if (count <= at)
            return;
        var verb = text[words[at]];
        var inSteps = Is(verb, protocol == MailProtocol.Imap ? "AUTHENTICATE" : "AUTH");
        var atOnce = protocol switch
        {
            MailProtocol.Imap => Is(verb, "LOGIN"),
            MailProtocol.Pop3 => Is(verb, "PASS") || Is(verb, "APOP"),
            _ => false,
        };
        if (inSteps || atOnce)
            (_login, _isBare) = (_lines, inSteps && count < at + 3);

        static bool Is(ReadOnlySpan<char> verb, string command) => verb.Equals(command, StringComparison.OrdinalIgnoreCase);
    }
}
