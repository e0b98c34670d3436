using System.Text;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>
/// A reply (RFC 5321 section 4.2). Replies that never change are made once and keep their wire form.
/// </summary>
/// <param name="Code">Three digits.</param>
/// <param name="Enhanced">The enhanced status code (RFC 3463), or empty where none belongs (RFC 2034 section 4).</param>
/// <param name="Lines">The text of each line, ASCII, one at least.</param>
public sealed record SmtpReply(int Code, string Enhanced, IReadOnlyList<string> Lines)
{
    private byte[]? _plain;
    private byte[]? _enhanced;

    public SmtpReply(int code, string enhanced, string text)
        : this(code, enhanced, [text]) { }

    private SmtpReply(SmtpReply original)
    {
        Code = original.Code;
        Enhanced = original.Enhanced;
        Lines = original.Lines;
    }

    /// <summary>2yz and 3yz.</summary>
    public bool IsPositive => Code < 400;

    /// <summary>The octets on the wire, with or without enhanced status codes.</summary>
    public ReadOnlyMemory<byte> Encode(StatusCodes codes) => codes == StatusCodes.Enhanced && Enhanced.Length > 0
        ? _enhanced ??= Write(Enhanced + " ")
        : _plain ??= Write("");

    private byte[] Write(string enhanced)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Lines.Count; i++)
            text.Append(Code).Append(i == Lines.Count - 1 ? ' ' : '-').Append(enhanced).Append(Lines[i]).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

/// <summary>Whether replies carry enhanced status codes.</summary>
public enum StatusCodes
{
    Basic,
    Enhanced,
}
