using System.Text;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>The status indicators (RFC 1939 section 3), and the continuation of RFC 5034.</summary>
public enum Pop3Status
{
    /// <summary>+OK</summary>
    Ok,

    /// <summary>-ERR</summary>
    Err,

    /// <summary>A lone +, with a challenge behind it.</summary>
    Continue,
}

/// <summary>A reply: a status line, and for multi-line replies a body.</summary>
/// <param name="Status">The indicator.</param>
/// <param name="Text">The rest of the first line.</param>
public sealed record Pop3Reply(Pop3Status Status, string Text)
{
    /// <summary>An extended response code without brackets (RFC 2449 section 8), or empty.</summary>
    public string Code { get; init; } = "";

    /// <summary>The lines of a multi-line reply, each with its CRLF, without byte-stuffing and final dot; null for one line.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    public static Pop3Reply Ok(string text) => new(Pop3Status.Ok, text);

    public static Pop3Reply Err(string text) => new(Pop3Status.Err, text);

    public static Pop3Reply Err(string code, string text) => new(Pop3Status.Err, text) { Code = code };

    public static Pop3Reply Lines(string text, IEnumerable<string> lines) => new(Pop3Status.Ok, text)
    {
        Body = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n"))),
    };

    /// <summary>The first line with its CRLF.</summary>
    public byte[] FirstLine(ResponseCodes codes)
    {
        var word = Status switch { Pop3Status.Ok => "+OK", Pop3Status.Err => "-ERR", _ => "+" };
        var code = codes == ResponseCodes.Sent && Code.Length > 0 ? $" [{Code}]" : "";

        // A challenge may be empty, and its space is still sent (RFC 5034 section 4).
        var text = Text.Length > 0 || Status == Pop3Status.Continue ? $" {Text}" : "";
        return Encoding.UTF8.GetBytes($"{word}{code}{text}\r\n");
    }
}

/// <summary>Whether RESP-CODES is on offer.</summary>
public enum ResponseCodes
{
    Withheld,
    Sent,
}
