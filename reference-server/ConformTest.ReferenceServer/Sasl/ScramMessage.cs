using System.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>The client's first message: what RFC 5802 section 7 calls client-first-message.</summary>
/// <param name="Flag">gs2-cbind-flag: <c>n</c>, <c>y</c>, or <c>p=</c> with the name of a channel binding.</param>
/// <param name="Gs2Header">The header as sent; its base64 must come back in the final message.</param>
/// <param name="Bare">client-first-message-bare, which is signed.</param>
/// <param name="Authorization">The identity to act as, or empty.</param>
/// <param name="User">The user name, unescaped.</param>
/// <param name="Nonce">The client's nonce.</param>
internal sealed record ScramFirst(string Flag, string Gs2Header, string Bare, string Authorization, string User, string Nonce)
{
    /// <summary>Null when the grammar is broken, or an extension is there that has to be understood: the reserved attribute m (section 5.1).</summary>
    public static ScramFirst? Parse(string text)
    {
        var parts = text.Split(',');
        if (parts.Length < 4 || !IsFlag(parts[0])) return null;
        var authorization = "";
        if (parts[1].Length > 0 && !(parts[1].StartsWith("a=", StringComparison.Ordinal) && ScramText.TryName(parts[1][2..], out authorization))) return null;
        if (!parts[2].StartsWith("n=", StringComparison.Ordinal) || !ScramText.TryName(parts[2][2..], out var user)) return null;
        if (!parts[3].StartsWith("r=", StringComparison.Ordinal) || !ScramText.IsNonce(parts[3].AsSpan(2))) return null;
        if (!ScramText.AreExtensions(parts.AsSpan(4))) return null;
        var header = $"{parts[0]},{parts[1]},";
        return new(parts[0], header, text[header.Length..], authorization, user, parts[3][2..]);
    }

    private static bool IsFlag(string flag) =>
        flag is "n" or "y" || (flag.Length > 2 && flag.StartsWith("p=", StringComparison.Ordinal) && flag.AsSpan(2).IndexOfAnyExcept(ScramText.BindingName) < 0);
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
        if (!ScramText.AreExtensions(parts.AsSpan(2))) return null;
        return SaslBase64.TryDecode(Encoding.UTF8.GetBytes(parts[0][2..]), out var binding)
            ? new(text[..cut], binding, parts[1][2..], proof)
            : null;
    }
}
