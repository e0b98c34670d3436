using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Play.Smtp;

/// <summary>
/// Counts the replies that a server owes, as long as that is beyond doubt: one command at a time, and none of the kind of which servers may
/// make two. A reply that nobody asked for would be taken for the answer to whatever comes next.
/// </summary>
internal sealed class RepliesDue
{
    /// <summary>Octets that a line may have and be far from all limits of paths and lines (RFC 5321 section 4.5.3.1): beyond them a server may make two of it.</summary>
    private const int Longest = 80;

    private bool _isCertain = true;
    private bool _takesText;

    /// <summary>The greeting comes unasked.</summary>
    private int _due = 1;

    /// <summary>What comes behind a 354 is not looked at here: that the server is silent then is a requirement of its own.</summary>
    public bool AreAllHere => _isCertain && _due == 0 && !_takesText;

    /// <param name="oneForAll">Whether the end of a message has one reply, however many its recipients.</param>
    public void Sent(ReadOnlySpan<byte> octets, bool oneForAll)
    {
        _isCertain &= _due == 0 && (_takesText ? oneForAll && IsWholeText(octets) : IsPlainCommand(octets));
        _due = 1;
    }

    public void Answered(SmtpReply? reply)
    {
        _isCertain &= _due == 1 && reply is not null;
        _due = 0;
        _takesText = reply?.Code == 354;
    }

    private static bool IsWholeText(ReadOnlySpan<byte> octets) => octets.SequenceEqual(".\r\n"u8) || octets.EndsWith("\r\n.\r\n"u8);

    private static bool IsPlainCommand(ReadOnlySpan<byte> octets) =>
        octets.Length <= Longest && octets.EndsWith("\r\n"u8) && !octets[..^2].ContainsAnyExceptInRange((byte)' ', (byte)'~');
}
