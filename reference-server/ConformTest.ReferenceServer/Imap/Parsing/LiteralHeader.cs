using System.Buffers.Text;

namespace ConformTest.ReferenceServer.Imap.Parsing;

/// <summary>Whether the client waits for leave to send a literal (RFC 7888).</summary>
internal enum LiteralSync
{
    Synchronizing,
    NonSynchronizing,
}

/// <summary>The announcement of a literal at the end of a line.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Octets">How many octets follow the CRLF.</param>
/// <param name="Sync">Whether the client waits.</param>
/// <param name="Form">With or without <c>~</c>.</param>
internal readonly record struct LiteralHeader(int Start, long Octets, LiteralSync Sync, LiteralForm Form)
{
    // literal = "{" number64 ["+"] "}" CRLF; literal8 = "~{" number64 "}" CRLF (with "+" by RFC 7888 section 8)
    public static bool TryRead(ReadOnlySpan<byte> line, out LiteralHeader header)
    {
        header = default;
        if (line.Length < 3 || line[^1] != '}') return false;
        var start = line.LastIndexOf((byte)'{');
        if (start < 0) return false;
        var digits = line[(start + 1)..^1];
        var sync = LiteralSync.Synchronizing;
        if (digits.Length > 0 && digits[^1] == '+')
        {
            digits = digits[..^1];
            sync = LiteralSync.NonSynchronizing;
        }

        if (digits.IsEmpty || digits.ContainsAnyExcept(CharClasses.Digit)) return false;
        if (!Utf8Parser.TryParse(digits, out long octets, out var used) || used != digits.Length) return false;
        // A tilde inside a longer word belongs to the word.
        var binary = start > 0 && line[start - 1] == '~' && (start == 1 || line[start - 2] is (byte)' ' or (byte)'(');
        header = new(binary ? start - 1 : start, octets, sync, binary ? LiteralForm.Binary : LiteralForm.Plain);
        return true;
    }
}
