using System.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>The client's first message: what RFC 5802 section 7 calls client-first-message.</summary>
/// <param name="Gs2Header">The header as sent; its base64 must come back in the final message.</param>
/// <param name="Bare">client-first-message-bare, which is signed.</param>
/// <param name="Authorization">The identity to act as, or empty.</param>
/// <param name="User">The user name, unescaped.</param>
/// <param name="Nonce">The client's nonce.</param>
internal sealed record ScramFirst(string Gs2Header, string Bare, string Authorization, string User, string Nonce)
{
    /// <summary>Null when the grammar is broken or the client asks for channel binding, which this mechanism name does not have.</summary>
    public static ScramFirst? Parse(string text)
    {
        if (text.Length < 2 || text[0] is not ('n' or 'y') || text[1] != ',') return null;
        var comma = text.IndexOf(',', 2);
        if (comma < 0) return null;
        var authorization = "";
        if (comma > 2 && (!text.AsSpan(2).StartsWith("a=") || !TryName(text[4..comma], out authorization))) return null;
        var bare = text[(comma + 1)..];
        var parts = bare.Split(',');
        if (parts.Length < 2 || !parts[0].StartsWith("n=", StringComparison.Ordinal) || !TryName(parts[0][2..], out var user)) return null;
        if (!parts[1].StartsWith("r=", StringComparison.Ordinal) || !IsNonce(parts[1][2..])) return null;
        return new(text[..(comma + 1)], bare, authorization, user, parts[1][2..]);
    }

    private static bool IsNonce(string nonce) => nonce.Length > 0 && nonce.All(c => c is > ' ' and < '\x7f');

    // saslname = 1*(value-safe-char / "=2C" / "=3D")
    private static bool TryName(string escaped, out string name)
    {
        var text = new StringBuilder(escaped.Length);
        name = "";
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\0') return false;
            if (escaped[i] != '=')
            {
                text.Append(escaped[i]);
                continue;
            }

            var code = escaped.AsSpan(i + 1, Math.Min(2, escaped.Length - i - 1));
            if (code is not ("2C" or "3D")) return false;
            text.Append(code is "2C" ? ',' : '=');
            i += 2;
        }

        name = text.ToString();
        return name.Length > 0;
    }
}

/// <summary>The client's last message: what RFC 5802 section 7 calls client-final-message.</summary>
/// <param name="WithoutProof">All before the proof, which is signed.</param>
/// <param name="ChannelBinding">The decoded c= attribute.</param>
/// <param name="Nonce">Both nonces.</param>
/// <param name="Proof">The decoded p= attribute.</param>
internal sealed record ScramFinal(string WithoutProof, byte[] ChannelBinding, string Nonce, byte[] Proof)
{
    public static ScramFinal? Parse(string text)
    {
        var cut = text.LastIndexOf(",p=", StringComparison.Ordinal);
        if (cut < 0 || !SaslBase64.TryDecode(Encoding.UTF8.GetBytes(text[(cut + 3)..]), out var proof)) return null;
        var parts = text[..cut].Split(',');
        if (parts.Length < 2 || !parts[0].StartsWith("c=", StringComparison.Ordinal) || !parts[1].StartsWith("r=", StringComparison.Ordinal)) return null;
        return SaslBase64.TryDecode(Encoding.UTF8.GetBytes(parts[0][2..]), out var binding)
            ? new(text[..cut], binding, parts[1][2..], proof)
            : null;
    }
}
