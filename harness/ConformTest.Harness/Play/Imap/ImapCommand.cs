using System.Text;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Play.Imap;

/// <summary>A command of the harness's own, in pieces: behind each of them but the last the server has to ask for a literal.</summary>
internal sealed class ImapCommand
{
    private readonly List<byte> _piece = [];
    private readonly List<ReadOnlyMemory<byte>> _whole = [];

    /// <param name="text">The command with its arguments, without a tag.</param>
    /// <param name="literal">A last argument; null for none.</param>
    public ImapCommand(string text, ReadOnlyMemory<byte>? literal = null)
    {
        Verb = text.Split(' ')[0];
        Text(text);
        if (literal is { } octets) Text(" ").Literal(octets);
    }

    public string Verb { get; }

    /// <summary>LOGIN with the account's name and password.</summary>
    public static ImapCommand Login(TargetAccount account) => new ImapCommand("LOGIN").String(account.User).String(account.Password);

    /// <summary>The argument as quoted string, or as a literal where octets beyond ASCII forbid quotes (RFC 3501 section 9, RFC 9051 section 9: before ENABLE).</summary>
    private ImapCommand String(string argument) => Ascii.IsValid(argument) ? Text(" " + Mailboxes.Quote(argument)) : Text(" ").Literal(Encoding.UTF8.GetBytes(argument));

    private ImapCommand Literal(ReadOnlyMemory<byte> octets)
    {
        Text($"{{{octets.Length}}}\r\n");
        _whole.Add(_piece.ToArray());
        _piece.Clear();
        _piece.AddRange(octets.Span);
        return this;
    }

    private ImapCommand Text(string text)
    {
        _piece.AddRange(Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>What is sent at once, and then behind each continuation request.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces(string tag)
    {
        List<ReadOnlyMemory<byte>> pieces = [.. _whole, (byte[])[.. _piece, .. "\r\n"u8]];
        pieces[0] = (byte[])[.. Encoding.ASCII.GetBytes(tag + " "), .. pieces[0].Span];
        return pieces;
    }
}
