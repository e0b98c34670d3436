using System.Collections.Immutable;
using System.Text;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>One thing that a printed IMAP session does.</summary>
internal abstract record ImapStep(int Line);

/// <summary>What the client says in one go, and the responses that are printed for it.</summary>
internal sealed record ImapTurn(ImmutableArray<ImapSend> Sends, ImmutableArray<PrintedResponse> Responses)
    : ImapStep(Sends.Length > 0 ? Sends[0].Line : Responses[0].Line);

/// <summary>A stage direction.</summary>
internal sealed record ImapStage(int Line, Direction Direction) : ImapStep(Line);

/// <summary>What one thing sent is.</summary>
internal enum ImapSendKind
{
    Command,

    /// <summary>An answer to a challenge (RFC 3501 section 6.2.2).</summary>
    Sasl,

    /// <summary>DONE (RFC 2177).</summary>
    Done,
}

/// <param name="Tag">Empty unless it is a command.</param>
/// <param name="Spelling">The verb as printed; <c>UID FETCH</c> is one verb.</param>
/// <param name="Parts">What stands behind the verb.</param>
internal sealed record ImapSend(int Line, ImapSendKind Kind, string Tag, string Spelling, ImmutableArray<SendPart> Parts)
{
    /// <summary>The verb in capitals.</summary>
    public string Verb { get; } = Spelling.ToUpperInvariant();

    /// <summary>The verb without UID.</summary>
    public string BareVerb => IsByUid ? Verb[4..] : Verb;

    public bool IsByUid => Verb.StartsWith("UID ", StringComparison.Ordinal);

    /// <summary>The arguments in front of the first literal.</summary>
    public IReadOnlyList<Token> Arguments { get; } = Token.Split(Parts is [TextPart text, ..] ? text.Text : "");

    public string Text => string.Concat(Parts.Select(part => part is TextPart text ? text.Text : ""));
}

/// <summary>A piece of what is sent.</summary>
internal abstract record SendPart;

internal sealed record TextPart(string Text) : SendPart;

/// <param name="Content">Null when none is printed: then the count goes out as it stands and the server is expected to refuse.</param>
/// <param name="Printed">The count as printed.</param>
/// <param name="IsAwaited">Whether a continuation request is printed for it.</param>
internal sealed record LiteralPart(byte[]? Content, long Printed, string Sign, bool IsAwaited) : SendPart
{
    /// <summary>Whether the client waits for the server (RFC 7888).</summary>
    public bool Waits => Sign.Length == 0;

    public string Header => $"{{{Content?.Length ?? Printed}{Sign}}}";
}

internal enum PrintedKind { Continuation, Untagged, Tagged }

/// <summary>A response as printed.</summary>
/// <param name="Word">In capitals: <c>OK</c>, <c>FETCH</c>.</param>
/// <param name="Rest">What stands behind the word; literals in it have become empty strings.</param>
internal sealed record PrintedResponse(int Line, PrintedKind Kind, string Tag, string Word, int? Number, string Rest)
{
    /// <summary>The response code's name in capitals, or null.</summary>
    public string? Code => Kind != PrintedKind.Continuation && Rest.StartsWith('[') ? Rest[1..].Split(' ', ']')[0].ToUpperInvariant() : null;

    public bool IsStatus => Word is "OK" or "NO" or "BAD" or "BYE" or "PREAUTH" && Number is null;
}

/// <summary>One argument of a command.</summary>
/// <param name="Value">A quoted string's content, else as written.</param>
internal sealed record Token(int Start, int Length, string Value)
{
    /// <summary>Splits at spaces outside of quotes and parentheses.</summary>
    public static IReadOnlyList<Token> Split(string text)
    {
        List<Token> tokens = [];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var end = End(text, i);
            var raw = text[i..end];
            var quoted = raw.Length > 1 && raw[0] == '"' && raw[^1] == '"';
            tokens.Add(new Token(i, end - i, quoted ? Unquoted(raw) : raw));
            i = end;
        }

        return tokens;
    }

    private static int End(string text, int start)
    {
        var depth = 0;
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (quoted)
            {
                if (text[i] == '\\')
                    i++;
                else if (text[i] == '"')
                    quoted = false;
                continue;
            }

            switch (text[i])
            {
                case '"':
                    quoted = true;
                    break;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ' ' when depth <= 0:
                    return i;
            }
        }

        return text.Length;
    }

    private static string Unquoted(string raw)
    {
        var text = new StringBuilder();
        for (var i = 1; i < raw.Length - 1; i++)
            text.Append(raw[i] == '\\' && i + 1 < raw.Length - 1 ? raw[++i] : raw[i]);
        return text.ToString();
    }
}
